import { z } from 'zod';
import { actor, date, ink, name } from '../chart/fields.ts';
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

const plan = z.strictObject({
  id: name,
  chapter: name.optional(),
  claims: z.array(name),
  state,
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
    .optional()
});

const chart = z.object({
  lanes: z.array(
    z.strictObject({
      actor,
      width: z.number().positive(),
      until: date.optional(),
      knots: z.array(z.tuple([date, z.number()])).min(1)
    })
  ),
  courts: z.array(z.tuple([name, name])),
  moments: z.array(z.strictObject({ claim: name, actor })),
  filings: z.array(
    z.strictObject({
      claim: name,
      ink,
      pages: z.strictObject({ claim: name, figure: z.string() }).optional()
    })
  ),
  letters: z.array(
    z.strictObject({ claim: name, through: name.optional(), ink, quotes: z.array(z.string()) })
  )
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
  check(chart, drawn, (path) => `src/content/chart.ts ${at(path).slice(1)}`);
  return problems.length === before;
}
