import { site } from '../../content/site.ts';
import type { EditionId } from '../../content/editions.ts';
import { leading } from '../edition/excerpt.ts';
import { paceOf } from '../edition/pace.ts';
import { drawnStep, inBrowser } from '../edition/story-edition.ts';
import type { Edition } from '../edition/types.ts';
import type { FilmEdition } from './film.ts';

/** The most characters that the sentences of a film hold, where one sentence does not hold more. */
const most: Record<EditionId, number> = { 'zh-hant': 60, 'zh-hans': 60, en: 150 };

/** What an edition's films are made from. */
export function filmEdition(edition: Edition): FilmEdition {
  const { settings, headline, standfirst, home, chapters, chart, steps } = edition;
  return {
    id: settings.id,
    lang: settings.lang,
    headline,
    home,
    newsroom: site.newsroom[settings.id],
    chart: inBrowser(chart),
    steps: steps.map((step) => {
      const chapter = chapters.find(({ id }) => id === step.chapter);
      const sentence = leading(
        chapter ? step.text : standfirst,
        most[settings.id],
        settings.locale
      );
      return {
        ...drawnStep(step),
        heading: chapter ? step.heading : headline,
        sentence,
        ...(chapter && {
          chapter: { id: chapter.id, name: `${chapter.title} · ${chapter.years}` }
        }),
        seconds: 60 * paceOf({ body: `${step.heading} ${sentence}` })
      };
    })
  };
}
