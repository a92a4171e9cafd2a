declare module '*?classic' {
  /** The text of a classic script. */
  const code: string;
  export default code;
}

/** Paths of the editions below the site's root, by id; put into classic scripts by the build. */
declare const EDITION_PATHS: Record<string, string>;
declare const SITE_ROOT: string;
