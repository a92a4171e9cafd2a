import type { ChartData } from '../chart/scene.ts';
import type { Edition, StoryEdition } from './types.ts';

/** What a picture in the browser needs: the sentences of claims stand in the notes and tables. */
export const inBrowser = (chart: ChartData): ChartData => ({
  ...chart,
  reckoning: chart.reckoning.map(({ id, finding }) => ({ id, finding }))
});

/** What the story needs of an edition in the browser. */
export function storyEdition(edition: Edition): StoryEdition {
  const { settings, home, headline, chapters, chart, ui, steps } = edition;
  return {
    ...{ settings, home, headline, chart: inBrowser(chart), ui },
    chapters: chapters.map(({ id, title, years, summary }) => ({ id, title, years, summary })),
    steps: steps.map(
      ({
        formerly: _formerly,
        body: _body,
        text: _text,
        check: _check,
        figure: _figure,
        table: _table,
        tableOfAll: _tableOfAll,
        shows: _shows,
        quote: _quote,
        ...step
      }) => step
    )
  };
}
