import { cardWords } from '$lib/embed/card-height.ts';
import { embedOf } from '$lib/embedded/embed.server.ts';
import { sourcesOf } from '$lib/chart/scenes/index.ts';
import { islandOf } from '$lib/island/island.server.ts';
import { idsOf } from '$lib/edition/addresses.ts';
import { allEditions, editionAt } from '$lib/edition/editions.server.ts';
import { drawnStep, inBrowser } from '$lib/edition/story-edition.ts';
import { stepOf } from '$lib/figures/files.server.ts';

export const entries = () =>
  allEditions.flatMap(({ settings, steps }) =>
    steps.flatMap(idsOf).map((id) => ({ edition: settings.path, step: id }))
  );

/** One chart: its state, and the state that it comes from. */
export function load({ params, url }) {
  const step = stepOf(editionAt(params.edition), params.step);
  const whole = step.chapter === undefined;
  const path = whole ? '' : `moments/${step.id}/`;
  const own = { path, id: step.id };
  const { edition, page, canonical, oembed } = embedOf(params.edition, url.origin, own);
  const { steps, chart, ui, embed, home } = edition;
  const before = steps[steps.indexOf(step) - 1];
  const { id, heading, picture, state, states, table } = step;
  const props = {
    moment: {
      step: { ...drawnStep(step), heading, table },
      before: before && { state: before.state, legend: before.legend },
      ...cardWords(edition, step),
      href: home + path
    },
    chart: inBrowser(chart),
    words: {
      licence: ui['licence'],
      replay: embed['replay'],
      points: embed['points']
    },
    page: { newsroom: page.newsroom, licence: page.licence }
  };
  return {
    title: props.moment.title,
    picture: { src: `${page.figures}/${id}.svg`, alt: picture, size: step.figure },
    table: { table, caption: picture, label: ui['data'] },
    island: islandOf(
      'embedded-chart',
      props,
      sourcesOf([...(before ? [before.state] : []), ...(states ?? [state])])
    ),
    canonical,
    oembed,
    font: page.font
  };
}
