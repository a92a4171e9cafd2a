import type { Edition, StoryEdition } from './types.ts';

/** What the story needs of an edition in the browser. */
export function storyEdition(edition: Edition): StoryEdition {
  const { settings, home, headline, chapters, chart, ui, steps } = edition;
  return {
    ...{ settings, home, headline, chapters, chart, ui },
    steps: steps.map(
      ({
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
