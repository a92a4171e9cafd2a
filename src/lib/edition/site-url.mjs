/** The site's origin where SITE_URL is not set: this machine. */
export const local = 'http://localhost:4173';

/**
 * The host that SITE_URL names, as an origin; undefined where it is not set. Throws on anything but an `http` or
 * `https` address of a host, with the fix.
 * @param {string | undefined} value
 */
export function siteUrl(value) {
  if (!value) return undefined;
  /** @param {string} why */
  const refuse = (why) =>
    new Error(
      `SITE_URL is "${value}", ${why}. Write the address of the host, like SITE_URL=https://news.example; a path belongs in BASE_PATH.`
    );
  if (!URL.canParse(value)) throw refuse('which is no address');
  const { protocol, origin, pathname, search, hash, username } = new URL(value);
  if (protocol !== 'https:' && protocol !== 'http:') throw refuse('which is no web address');
  if (pathname !== '/' || search || hash || username) throw refuse('which is more than a host');
  return origin;
}

/** The warning of a build without SITE_URL. */
export const warning = `
  ┌──────────────────────────────────────────────────────────────────────────┐
  │ SITE_URL is not set. Cards, feeds and canonical links of this build name │
  │ ${local}, which nobody else can open. Before publishing:     │
  │   SITE_URL=https://news.example npm run build                            │
  └──────────────────────────────────────────────────────────────────────────┘`;
