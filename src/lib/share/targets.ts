/** What a link to a target is filled with. */
export interface Filling {
  url: string;
  title: string;
  /** Address of the picture. */
  image: string;
}

/** A target's address with its places filled, each encoded for an address. `{text}` is the title and the address. */
export function fill(address: string, filling: Filling & { server?: string }): string {
  const values: Record<string, string> = {
    ...filling,
    text: `${filling.title}\n${filling.url}`
  };
  return address.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}

/** The host of a fediverse server as readers write it (`mastodon.social`, `https://…/`, `@me@…`), or nothing where it is none. */
export function serverOf(typed: string): string | undefined {
  const host = typed
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^@?[\w.-]+@/, '')
    .replace(/\/.*$/, '');
  return /^(?=.{4,253}$)([a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]{1,62}$/.test(host) ? host : undefined;
}
