import { z } from 'zod';
import type { Addresses, Kept } from '../../content/addresses.ts';
import { name } from '../chart/fields.ts';
import { ContentError, type Problem } from './problems.ts';

const file = 'src/content/addresses.ts';
const kept = z.strictObject({ published: z.array(name), forwards: z.record(name, name) });
const shape = z.strictObject({ chapters: kept, steps: kept, claims: kept });

interface Named {
  id: string;
}
/** What of an edition has addresses. */
interface Made {
  chapters: readonly Named[];
  steps: readonly (Named & { chapter?: string })[];
  notes: readonly Named[];
}

/** What has an address now. */
interface Present {
  kind: keyof Addresses;
  /** What one of them is, for messages. */
  noun: string;
  /** Ids that have their address in every edition, and those that do in some. */
  everywhere: ReadonlySet<string>;
  somewhere: ReadonlySet<string>;
  /** Ids to which others may lead, and what these are. */
  goals: ReadonlySet<string>;
  goal: string;
}

/** What is wrong with where a forward leads, and its mend; nothing where it reaches an address of now at once. */
function astray(
  from: string,
  { forwards }: Kept,
  { goals, goal }: Present
): Pick<Problem, 'fault' | 'fix'> | undefined {
  const way = [from];
  for (let at = forwards[from]; at !== undefined; at = forwards[at]) {
    const circle = way.includes(at);
    way.push(at);
    if (circle) return { fault: `goes round in a circle: ${way.join(' → ')}`, fix: `Name ${goal}` };
    if (goals.has(at)) break;
  }
  const end = way.at(-1)!;
  if (!goals.has(end))
    return { fault: `leads to "${end}", which is not ${goal}`, fix: `Name ${goal}` };
  if (way.length === 2) return undefined;
  return { fault: `leads to "${way[1]}", whose address leads on itself`, fix: `Write "${end}"` };
}

function checkKept(kept: Kept, present: Present, problems: Problem[]) {
  const { published, forwards } = kept;
  const { kind, noun, everywhere, somewhere } = present;
  const add = (part: string, fault: string, fix: string) =>
    problems.push({ place: `${file} ${kind}.${part}`, fault, fix });
  const known = new Set(published);
  for (const id of known) {
    if (published.indexOf(id) !== published.lastIndexOf(id))
      add('published', `has "${id}" twice`, 'Take one of the two out');
    if (!somewhere.has(id) && !Object.hasOwn(forwards, id))
      add(
        'forwards',
        `the ${noun} "${id}" is no more, and its addresses lead nowhere`,
        `Write there which ${noun} tells it now, or take it out of \`published\` if it never was`
      );
  }
  for (const id of somewhere)
    if (!known.has(id))
      add('published', `lacks the ${noun} "${id}"`, 'Add it, so that its addresses are kept');
  for (const from of Object.keys(forwards)) {
    const part = `forwards.${from}`;
    if (everywhere.has(from))
      add(part, 'leads away from an address that is in use', 'Take the forward out');
    if (!known.has(from))
      add(part, 'is not among what was published', 'Add it there, or correct it');
    const wrong = astray(from, kept, present);
    if (wrong) add(part, wrong.fault, wrong.fix);
  }
}

/** Reads the kept addresses; without any where their shape is wrong. */
export function readAddresses(given: unknown, problems: Problem[]): Addresses {
  const read = shape.safeParse(given);
  if (read.success) return read.data;
  for (const { path, message } of read.error.issues)
    problems.push({
      place: `${file} ${path.map(String).join('.')}`,
      fault: message,
      fix: 'Correct it to what its type says'
    });
  const none = () => ({ published: [], forwards: {} });
  return { chapters: none(), steps: none(), claims: none() };
}

/**
 * Checks that no address was forgotten, and that each that was kept leads to one of now. What edition lists which claims
 * is known once they are made, and some list more than others. Throws one ContentError with every fault found.
 */
export function checkAddresses(addresses: Addresses, editions: readonly Made[]) {
  const problems: Problem[] = [];
  const idsIn = (parts: readonly Named[]) => new Set(parts.map(({ id }) => id));
  // The structure is the same in all of them.
  const { chapters = [], steps = [] }: Partial<Made> = editions[0] ?? {};
  const onPage = idsIn([...chapters, ...steps]);
  checkKept(
    addresses.chapters,
    {
      kind: 'chapters',
      noun: 'chapter',
      everywhere: onPage,
      somewhere: idsIn(chapters),
      goals: idsIn(chapters),
      goal: 'a chapter'
    },
    problems
  );
  const ofChapters = new Set(addresses.chapters.published);
  for (const id of new Set(addresses.steps.published))
    if (ofChapters.has(id))
      problems.push({
        place: `${file} steps.published`,
        fault: `"${id}" is a step's id and a chapter's, and both have cards and oEmbed answers under it`,
        fix: 'Rename one of the two'
      });
  checkKept(
    addresses.steps,
    {
      kind: 'steps',
      noun: 'step',
      everywhere: onPage,
      somewhere: idsIn(steps),
      goals: idsIn(steps.filter(({ chapter }) => chapter !== undefined)),
      goal: 'a step of a chapter'
    },
    problems
  );
  const lists = editions.map(({ notes }) => idsIn(notes));
  const somewhere = new Set(lists.flatMap((list) => [...list]));
  const everywhere = new Set([...somewhere].filter((id) => lists.every((list) => list.has(id))));
  checkKept(
    addresses.claims,
    {
      kind: 'claims',
      noun: 'claim',
      everywhere,
      somewhere,
      goals: everywhere,
      goal: 'a claim that every edition lists'
    },
    problems
  );
  if (problems.length) throw new ContentError(problems);
}
