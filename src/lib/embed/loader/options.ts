/** What a host chose by the attributes of the element. */
export interface Options {
  /** Path of the edition below the site's root. */
  path: string;
  theme: string;
  start: string;
  /** One chart instead of the story. */
  moment: string;
  /** px at the top of the window that the host's own header covers. */
  top: number;
}

/** The most that a host's header may cover, in px. */
const tallest = 400;

/**
 * Reads the attributes by `get`. A value that is unknown counts as not given; `warn` is told of it.
 */
export function readOptions(
  get: (name: string) => string | null,
  paths: Record<string, string>,
  warn: (message: string) => void
): Options {
  /** The attribute's value if `known` accepts it, else `none`. */
  const value = (name: string, known: (value: string) => boolean, none = '') => {
    const given = get(name);
    if (given === null || given === '') return none;
    if (known(given)) return given;
    warn(`${name}="${given.slice(0, 60)}" is unknown and left out`);
    return none;
  };
  const [first = ''] = Object.keys(paths);
  const step = (id: string) => /^[a-z0-9-]{1,60}$/.test(id);
  return {
    path: paths[value('edition', (id) => Object.hasOwn(paths, id), first)] ?? '',
    theme: value('theme', (theme) => theme === 'light' || theme === 'dark'),
    start: value('start', step),
    moment: value('moment', step),
    top: Number(value('top-offset', (px) => /^\d{1,3}$/.test(px) && Number(px) <= tallest, '0'))
  };
}

export type Kind = 'story' | 'flat' | 'moment';

/** The address of an embed, on a site at `root`. */
export function addressOf(root: string, kind: Kind, { path, theme, start, moment }: Options) {
  const rest = { story: '', flat: 'flat/', moment: `moments/${moment}/` }[kind];
  const url = new URL(`${path && `${path}/`}embed/${rest}`, root);
  if (theme) url.searchParams.set('theme', theme);
  if (start && kind !== 'moment') url.searchParams.set('start', start);
  return url.href;
}
