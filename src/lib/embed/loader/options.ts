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
  /** The attribute's value if it is `known`, else `none`. */
  const value = (name: (typeof names)[number], known: Pick<RegExp, 'test'>, none: string = '') => {
    const given = get(name) ?? get(`data-${name}`);
    if (!given) return none;
    const meant = plain(given);
    const is = known.test(meant);
    if (meant !== given || !is)
      warn(
        `${name}="${given.slice(0, 60)}" is ${is ? `read as "${meant}"` : 'unknown and left out'}`
      );
    return is ? meant : none;
  };
  const [first] = Object.keys(paths);
  const step = /^[a-z0-9-]{1,60}$/;
  const range = /^[a-z0-9-]{0,60}\.\.[a-z0-9-]{0,60}$/;
  const top = value('top-offset', /^([0-3]?\d?\d|400)(px)?$/);
  return {
    path: paths[value('edition', { test: (id) => Object.hasOwn(paths, id) }, first)] ?? '',
    theme: value('theme', /^(light|dark)$/),
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
  const { path, theme, start, chapter, steps, moment } = options;
  const rest = { story: '', flat: 'flat/', moment: `moments/${moment}/` }[kind];
  const url = new URL(`${path && `${path}/`}embed/${rest}`, root);
  const part = chapter ? { chapter } : steps ? { steps } : { start };
  const query = { theme, ...(kind !== 'moment' && part), at: kind === 'flat' && at };
  for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, value);
  if (kind === 'story') url.hash = at;
  return url.href;
}
