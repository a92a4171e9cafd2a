/** What a host chose by the attributes of the element. */
export interface Options {
  /** Path of the edition below the site's root. */
  path: string;
  theme: string;
  /** Which part of the story: from a step on, one chapter, or from step to step (`a..b`); all empty for the whole. */
  start: string;
  chapter: string;
  steps: string;
  /** One chart instead of the story. */
  moment: string;
  /** px at the top of the window that the host's own header covers; without it, what the host says to its browser. */
  top: number | undefined;
}

/** The attributes of the element. Systems that let no others stand may have them with `data-` before. */
export const names = [
  'edition',
  'theme',
  'start',
  'chapter',
  'steps',
  'moment',
  'top-offset'
] as const;

/** The most that a host's header may cover, in px. */
export const tallest = 400;

/** What was meant by a value in which a host's editor made quotes round, wrote dots as one sign, or escaped twice. */
const plain = (value: string) =>
  value
    .replace(/&\w+;|[\s"'“”„‘’«»]/g, '')
    .replace('…', '..')
    .toLowerCase();

/**
 * Reads the attributes by `get`. A value that is unknown counts as not given; `warn` is told of it, and of one that was
 * not taken as it stands.
 */
export function readOptions(
  get: (name: string) => string | null,
  paths: Record<string, string>,
  warn: (message: string) => void
): Options {
  /** The attribute's value if `known` accepts it, else `none`. */
  const value = (
    name: (typeof names)[number],
    known: (value: string) => boolean,
    none: string = ''
  ) => {
    const given = get(name) ?? get(`data-${name}`);
    if (!given) return none;
    const meant = plain(given);
    const is = known(meant);
    if (meant !== given || !is)
      warn(
        `${name}="${given.slice(0, 60)}" is ${is ? `read as "${meant}"` : 'unknown and left out'}`
      );
    return is ? meant : none;
  };
  const [first = ''] = Object.keys(paths);
  const step = (id: string) => /^[a-z0-9-]{1,60}$/.test(id);
  const range = (ids: string) => /^[a-z0-9-]{0,60}\.\.[a-z0-9-]{0,60}$/.test(ids);
  const top = value('top-offset', (px) => /^\d{1,3}(px)?$/.test(px) && parseInt(px) <= tallest);
  return {
    path: paths[value('edition', (id) => Object.hasOwn(paths, id), first)] ?? '',
    theme: value('theme', (theme) => theme === 'light' || theme === 'dark'),
    start: value('start', step),
    chapter: value('chapter', step),
    steps: value('steps', range),
    moment: value('moment', step),
    top: top ? parseInt(top) : undefined
  };
}

export type Kind = 'story' | 'flat' | 'moment';

/** The address of an embed, on a site at `root`; `at` is the step that the reader is at, if it takes the place of another. */
export function addressOf(root: string, kind: Kind, options: Options, at = '') {
  const { path, moment, chapter, steps } = options;
  const rest = { story: '', flat: 'flat/', moment: `moments/${moment}/` }[kind];
  const url = new URL(`${path && `${path}/`}embed/${rest}`, root);
  const whole = kind !== 'moment';
  const query = {
    theme: options.theme,
    chapter: whole && chapter,
    steps: whole && !chapter && steps,
    start: whole && !chapter && !steps && options.start,
    at: kind === 'flat' && at
  };
  for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, value);
  if (kind === 'story') url.hash = at;
  return url.href;
}
