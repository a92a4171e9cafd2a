import { z } from 'zod';
import { actor, date, ink, name } from '../chart/fields.ts';
import { letterKinds } from '../chart/scene.ts';
import type { SceneName } from '../chart/scenes/index.ts';
import { schemas } from '../chart/scenes/registry.server.ts';
import type { EditionContent } from './types.ts';
import type { Problem } from './problems.ts';

/** A state of one of the scenes; an unknown scene is reported by `checkState`, which lists the known ones. */
const state = z.looseObject({ scene: z.string() }).superRefine((value, context) => {
  if (!Object.hasOwn(schemas, value.scene)) return;
  const read = schemas[value.scene as SceneName].safeParse(value);
  for (const issue of read.error?.issues ?? [])
    context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
});

const markEnd = z.string().min(1, 'names no mark; write a key, or how keys begin and a "*"');

const plan = z
  .strictObject({
    id: name,
    chapter: name.optional(),
    forChapter: z.literal(true).optional(),
    claims: z.array(name),
    state: state.optional(),
    states: z.array(state).min(2, 'are fewer than two; write one as its `state`').optional(),
    becomes: z.array(z.strictObject({ from: markEnd, to: markEnd })).optional(),
    staged: z
      .array(
        z.strictObject({
          name,
          ms: z.number().positive(),
          hold: z.number().positive().optional(),
          state: state.optional()
        })
      )
      .optional(),
    stagedTo: z.int().positive().optional()
  })
  .refine((one) => one.stagedTo === undefined || one.stagedTo <= (one.states?.length ?? 1), {
    error: 'is the number of no state of the step; give the one that its stages lead to',
    path: ['stagedTo']
  })
  .refine((one) => (one.state === undefined) !== (one.states === undefined), {
    error: 'has both a state and states, or neither; give it one of the two',
    path: ['state']
  });

const line = z.union([
  z.string().min(1),
  z.strictObject({
    en: z.string().min(1),
    claim: name.optional(),
    struck: z.literal(true).optional(),
    lead: z.literal(true).optional()
  })
]);

const letter = z.strictObject({
  id: name.optional(),
  claim: name,
  kind: z.enum(letterKinds),
  side: z.literal('far').optional(),
  messages: z
    .array(
      z.strictObject({
        claim: name.optional(),
        from: z.array(name).min(1, 'has no writer; name at least one'),
        to: z.array(name).min(1, 'has no addressee; name all to whom it went'),
        copies: z.array(name).optional(),
        part: z.literal(true).optional(),
        lines: z.array(line)
      })
    )
    .min(1),
  stamps: z
    .array(
      z.strictObject({
        claim: z.string({ error: 'is a stamp without the claim that dates it; name the claim' }),
        word: name,
        ink
      })
    )
    .optional()
});

const chart = z.object({
  span: z.tuple([date, date]),
  rooms: z.array(
    z.strictObject({
      id: name,
      ink: actor,
      hall: z.number(),
      walls: z.array(z.tuple([name, z.number(), z.number()])).min(1)
    })
  ),
  seats: z.array(
    z.strictObject({
      person: actor,
      room: name,
      from: name,
      until: name.optional(),
      seen: z.literal(true).optional()
    })
  ),
  lanes: z.array(
    z.strictObject({
      actor,
      width: z.number().positive(),
      dashed: z.literal(true).optional(),
      from: name.optional(),
      lane: z.number(),
      moves: z.array(z.tuple([name, z.number()])),
      until: name.optional()
    })
  ),
  courts: z.array(z.strictObject({ from: name, until: name, appeal: name.optional() })),
  sheets: z.array(
    z.strictObject({
      claim: name,
      from: actor,
      to: z.array(actor),
      published: name.optional(),
      court: name.optional()
    })
  ),
  moments: z.array(z.strictObject({ claim: name, actor })),
  filings: z.array(
    z.strictObject({
      claim: name,
      kind: z.enum(['filing', 'order', 'statement', 'event']),
      ink,
      ended: name.optional(),
      through: name.optional(),
      pages: z.strictObject({ claim: name, figure: z.string() }).optional()
    })
  ),
  people: z.record(name, ink),
  letters: z.array(letter),
  clock: z.strictObject({
    limits: z.array(
      z.strictObject({ id: name, claim: name, years: z.string().min(1), filed: name })
    ),
    accounts: z.array(z.strictObject({ claim: name, actor })),
    jury: z.strictObject({ claim: name, count: z.string().min(1) }).optional()
  }),
  judgedElsewhere: z.array(name)
});

/**
 * Checks the shapes of the structure and the chart, which TypeScript checks while they are written, again when they are
 * read. Faults go to `problems`; returns whether there are none.
 */
export function checkShape(
  { chapters, steps, chart: drawn }: Pick<EditionContent, 'chapters' | 'steps' | 'chart'>,
  problems: Problem[]
): boolean {
  const before = problems.length;
  const check = (shape: z.ZodType, value: unknown, place: (path: PropertyKey[]) => string) => {
    for (const { path, message } of shape.safeParse(value).error?.issues ?? [])
      problems.push({
        place: place(path),
        fault: message,
        fix: 'Correct it to what its type says'
      });
  };
  const at = (path: PropertyKey[]) => path.map((part) => `.${String(part)}`).join('');
  check(z.array(name), chapters, (path) => `src/content/story.ts chapters${at(path)}`);
  check(z.array(plan), steps, ([i, ...path]) => {
    const id: unknown = typeof i === 'number' ? steps[i]?.id : undefined;
    return `src/content/story.ts steps${i === undefined ? '' : `.${typeof id === 'string' ? id : String(i)}`}${at(path)}`;
  });
  check(chart, drawn, (path) => {
    const [part, i, ...rest] = path;
    if (part !== 'letters' || typeof i !== 'number')
      return `src/content/chart.ts ${at(path).slice(1)}`;
    const letter = drawn.letters[i];
    return `src/content/letters.ts ${letter?.id ?? letter?.claim ?? i}${at(rest)}`;
  });
  return problems.length === before;
}
