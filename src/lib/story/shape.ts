import { z } from 'zod';
import { actorKeys } from '../chart/actors.ts';
import { day } from '../chart/day.ts';
import { inks } from '../chart/marks.ts';
import type { EditionContent } from './edition.ts';
import type { Problem } from './problems.ts';

/** What a name may be: it stands in addresses, and objects have names of their own, as `constructor`. */
export const name = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no name; write it in small letters, digits and hyphens')
  .refine((id) => !(id in Object.prototype), 'is a name that JavaScript keeps to itself');

export const date = z.string().refine(
  (value) => {
    try {
      day(value);
      return true;
    } catch {
      return false;
    }
  },
  { error: 'is no date; write YYYY, YYYY-MM or YYYY-MM-DD' }
);

const key = z.string();
const finite = z.number();
const figure = z.strictObject({ claim: name, figure: key, per: finite.positive() });
const number = z.union([finite, figure]);
const amount = z.strictObject({
  amount: number,
  measure: z.enum(['usd', 'count', 'day', 'month']),
  word: name.optional()
});
const word = z.union([z.literal(''), name, amount]);
const ink = z.enum(inks);
const actor = z.enum(actorKeys);

const window = { from: key, until: key, named: z.array(name) };
const states = {
  storyline: { ...window, strong: z.array(actor), bare: z.boolean().optional() },
  waffle: {
    unit: z.enum(['million', 'billion', 'share', 'times']),
    host: name.optional(),
    grids: z.array(
      z.strictObject({
        label: word,
        total: number,
        parts: z.array(
          z.strictObject({
            value: number,
            ink,
            style: z.enum(['solid', 'tint', 'outline']),
            label: word.optional()
          })
        )
      })
    ),
    inner: z.strictObject({ count: number, ink }).optional()
  },
  bars: {
    measure: z.enum(['usd', 'count', 'day']),
    per: number,
    domain: z.tuple([number, number]),
    ticks: z.array(z.strictObject({ at: number, label: word })),
    rows: z.array(
      z.strictObject({
        id: name,
        label: word,
        value: word,
        from: number,
        to: number,
        ink,
        gap: z.strictObject({ to: number, label: word }).optional()
      })
    ),
    host: name.optional()
  },
  letter: { letter: name, mark: finite, shown: finite.optional() },
  docket: { ...window, jurors: z.boolean().optional() }
};

/** A state of one of the scenes; one of no known scene is left to the check of states, which names them. */
const state = z.looseObject({ scene: key }).superRefine((value, context) => {
  if (!Object.hasOwn(states, value.scene)) return;
  const shape = states[value.scene as keyof typeof states];
  const read = z.strictObject({ scene: key, ...shape }).safeParse(value);
  for (const issue of read.error?.issues ?? [])
    context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
});

const plan = z.strictObject({
  id: name,
  chapter: name.optional(),
  claims: z.array(name),
  state
});

const chart = z.object({
  lanes: z.array(
    z.strictObject({
      actor,
      width: finite.positive(),
      until: date.optional(),
      knots: z.array(z.tuple([date, finite])).min(1)
    })
  ),
  courts: z.array(z.tuple([name, name])),
  moments: z.array(z.strictObject({ claim: name, actor })),
  filings: z.array(
    z.strictObject({
      claim: name,
      ink,
      pages: z.strictObject({ claim: name, figure: key }).optional()
    })
  ),
  letters: z.array(
    z.strictObject({ claim: name, through: name.optional(), ink, quotes: z.array(key) })
  )
});

/**
 * Checks that the structure and the chart have their shapes: TypeScript says so while they are written, this where they
 * are read. Faults go to `problems`; returns whether there are none.
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
        mend: 'Correct it to what its type says'
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
