import { stepNamed } from '../edition/addresses.ts';

/** A step of the story's text: its chapter, where it is in one, and the ids that it and the chapter had before. */
export interface Told {
  id: string;
  formerly: readonly string[];
  chapter?: { id: string; formerly: readonly string[] } | undefined;
}

/** A part of the story: numbers of its first and last step, and what was asked for and is not there. */
export interface Part {
  first: number;
  last: number;
  /** Each with its kind, for the console: `step "x"`. */
  unknown: string[];
}

/** Names of the options, in the order in which the first that is given counts. */
const names = ['steps', 'chapter', 'start'] as const;
type Name = (typeof names)[number];

/** An option's name as hosts hand it on: in capitals, with the rest of a `&amp;`, as an attribute's. */
const plainName = (name: string) => name.toLowerCase().replace(/^(?:amp;|data-)+/, '');

/** An option's value without quotes, straight or curly, which hosts leave around it. */
const plainValue = (value: string) =>
  value
    .toLowerCase()
    .replace(/["'‘’“”„«»″′\s]|&(?:quot|amp);?/g, '')
    .slice(0, 200);

/** Which part an address asks for in its query: `start=STEP`, `chapter=ID` or `steps=A..B`. Nothing where it asks for none. */
export function askedIn(search: string): { name: Name; value: string } | undefined {
  const given = new Map(
    [...new URLSearchParams(search)].map(([name, value]) => [plainName(name), plainValue(value)])
  );
  for (const name of names) {
    const value = given.get(name);
    if (value) return { name, value };
  }
  return undefined;
}

/**
 * The part of a story that an address asks for in its query, or the nearest sensible: never empty, unless the story is.
 * What was asked for and is not there leaves its end open.
 * - `start=STEP`: from the step, or a chapter's first, to the end.
 * - `chapter=ID`: the chapter.
 * - `steps=A..B`: from A to B or from B to A; `A..` and `..B` have one end, `A` is that step alone.
 */
export function partOf(story: readonly Told[], search: string): Part {
  const whole = { first: 0, last: story.length - 1 };
  const unknown: string[] = [];
  const asked = askedIn(search);
  if (!asked) return { ...whole, unknown };
  const chapters = story.map(({ chapter }) => chapter ?? { id: '', formerly: [] });

  /** Number of the step that an id names; undefined where there is none, or where none is asked for. */
  const stepAt = (id: string, missing = 'step') => {
    if (!id) return undefined;
    const found = stepNamed(story, id);
    if (!found) unknown.push(`${missing} "${id.slice(0, 60)}"`);
    return found && story.indexOf(found);
  };
  const { name, value } = asked;
  const chapter = name === 'steps' ? undefined : stepNamed(chapters, value);
  if (chapter) {
    const ids = chapters.map(({ id }) => id);
    const last = name === 'start' ? whole.last : ids.lastIndexOf(chapter.id);
    return { first: ids.indexOf(chapter.id), last, unknown };
  }
  if (name === 'chapter') {
    unknown.push(`chapter "${value.slice(0, 60)}"`);
    return { ...whole, unknown };
  }
  if (name === 'start') return { ...whole, first: stepAt(value) ?? 0, unknown };
  // Some hosts make one sign of three dots.
  const [from = '', to = from] = value.split(/\.{2,}|…/);
  const ends = [stepAt(from) ?? whole.first, stepAt(to) ?? whole.last] as const;
  return { first: Math.min(...ends), last: Math.max(...ends), unknown };
}

/** A story with only these of its steps, and the chapters that they are in. */
export function storyOf<
  T extends { steps: { id: string; chapter?: string }[]; chapters: { id: string }[] }
>(story: T, shown: ReadonlySet<string>): T {
  const steps = story.steps.filter(({ id }) => shown.has(id));
  const kept = new Set(steps.map(({ chapter }) => chapter));
  return { ...story, steps, chapters: story.chapters.filter(({ id }) => kept.has(id)) };
}
