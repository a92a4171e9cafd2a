import { error } from '@sveltejs/kit';
import { draw } from '$lib/chart/scenes/index.ts';
import { svgFile } from '$lib/chart/svg.ts';
import { light } from '$lib/chart/theme.ts';
import { allEditions, editionOf } from '$lib/story/editions.server.ts';
import type { EditionId } from '../../../../content/editions.ts';
import { site } from '../../../../content/site.ts';

const size = { width: 760, height: 680 };

export const prerender = true;
export const entries = () =>
  allEditions.flatMap(({ settings, steps }) =>
    steps.map(({ id }) => ({ edition: settings.id, step: id }))
  );

/** A step's figure as a file: the scene's own layout, with source and credit. */
export function GET({ params }) {
  const { steps, ui, chart, settings } = editionOf(params.edition as EditionId);
  const step = steps.find(({ id }) => id === params.step);
  if (!step) error(404, `No step "${params.step}"`);
  const note = ui[`note-${step.state.scene}`];
  const credit = `${site.newsroom[settings.id]} · ${site.licence.words.name}`;
  const svg = svgFile({
    ...size,
    marks: draw(step.state, size, step.legend, chart),
    lang: settings.lang,
    title: step.heading,
    description: step.picture,
    colours: light,
    foot: [step.source, step.id === 'cover' ? '' : note, credit].filter(Boolean)
  });
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
}
