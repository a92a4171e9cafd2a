import { z } from 'zod';

const text = z.string();
const words = z.record(text, text);
const legend = z.strictObject({ big: text.optional(), unit: text.optional() });
/** States were checked with the content, each by its scene's own schema. */
const state = z.looseObject({ scene: text });
/** How a step's pictures come out of the ones before them. */
const way = {
  becomes: z.array(z.strictObject({ from: text, to: text })).optional(),
  staged: z
    .array(
      z.strictObject({
        name: text,
        ms: z.number(),
        hold: z.number().optional(),
        state: state.optional()
      })
    )
    .optional(),
  stagedTo: z.number().optional()
};
const chart = z.looseObject({ moments: z.array(z.unknown()), lanes: z.array(z.unknown()) });

/** What the story's script needs of an edition: not the article's text, which is in the page as HTML. */
const edition = z.strictObject({
  settings: z.looseObject({ id: text, lang: text, locale: text }),
  home: text,
  headline: text,
  chapters: z.array(z.strictObject({ id: text, title: text, years: text, summary: text })),
  ui: words,
  steps: z.array(
    z.strictObject({ id: text, chapter: text.optional(), heading: text, left: z.number() })
  )
});

const page = z.strictObject({
  newsroom: text,
  published: z.strictObject({ date: text, words: text }),
  updated: z.strictObject({ date: text, words: text }).optional(),
  licence: text,
  font: text,
  figures: text,
  cards: text,
  notes: text,
  share: text,
  drawings: text,
  films: text,
  worker: text,
  origin: text,
  home: text,
  url: text,
  alternates: z.array(z.looseObject({ id: text, href: text, current: z.boolean() }))
});

/** The schema of each island's props. */
const schemas = {
  story: z.strictObject({ edition, page }),
  'step-page': z.strictObject({ home: text, step: text, worker: text }),
  'embedded-story': z.strictObject({ edition, page, read: text }),
  'embedded-chart': z.strictObject({
    moment: z.strictObject({
      step: z.strictObject({
        id: text,
        heading: text,
        picture: text,
        source: text,
        legend,
        state,
        states: z.array(state).optional(),
        legends: z.array(legend).optional(),
        ...way,
        table: z.looseObject({ rows: z.array(z.unknown()) })
      }),
      before: z.strictObject({ state, legend }).optional(),
      standfirst: text,
      title: text,
      credit: text,
      href: text
    }),
    chart,
    words: z.strictObject({ licence: text, replay: text, points: text }),
    page: page.pick({ newsroom: true, licence: true })
  }),
  builder: z.strictObject({
    kit: z.strictObject({
      base: text,
      origin: text,
      editions: z.array(z.looseObject({ id: text, home: text, steps: z.array(z.unknown()) })),
      loader: z.strictObject({ current: text, fixed: text, integrity: text })
    }),
    ui: words,
    words,
    edition: text,
    step: text.optional()
  })
};

export type IslandName = keyof typeof schemas;
export const islandNames = Object.keys(schemas) as IslandName[];

/**
 * Checks an island's props as the browser will have them, as plain JSON.
 * @throws one error with every fault: a prop that is missing, of another type, unknown, or lost in JSON
 */
export function checkProps(name: IslandName, props: object): void {
  const plain = JSON.parse(JSON.stringify(props)) as object;
  const { error } = schemas[name].safeParse(plain);
  const faults = error?.issues.map(
    ({ path, message }) => `  ${path.map(String).join('.') || 'props'}: ${message}`
  );
  if (faults)
    throw new Error(
      `src/lib/island/props.server.ts: the props of the island "${name}" do not fit its schema:\n${faults.join('\n')}\nGive the props that the schema asks for, or change the schema.`
    );
}
