import mark from '../../../static/icon.svg?raw';
import { Pictures } from './pictures.ts';
import type { EditionId } from '../../content/editions.ts';
import { site } from '../../content/site.ts';
import { svgFile } from '../chart/svg.ts';
import { dark, light } from '../chart/theme.ts';
import { idsOf, stepNamed } from '../edition/addresses.ts';
import { chapterOf } from '../edition/chapters.server.ts';
import type { Edition, Step } from '../edition/types.ts';
import { allEditions, editionOf } from '../edition/editions.server.ts';
import { figureOf } from '../edition/figure.ts';
import { cardOf, formats, type Format } from './card.ts';
import { headlineParts } from '../edition/excerpt.ts';

/** The step of an edition that an address names, by an id of now or of before. Throws where there is none. */
export function stepOf({ steps, settings }: Edition, id: string | undefined): Step {
  const found = stepNamed(steps, id);
  if (!found) throw new Error(`The edition "${settings.id}" has no step "${id}".`);
  return found;
}

/**
 * Cards are drawn for every step in these formats; the article's own, the cover's, in all; a chapter's for links to its
 * page. They stand under each id that
 * leads to it, as figures do: what loads a picture by its old name follows no link, and few hosts of files redirect.
 */
const forEach = ['wide', 'square'] as const satisfies Format[];
export const cardFiles = allEditions.flatMap(({ settings, steps, chapters }) => [
  ...steps.flatMap((step) =>
    (step.chapter === undefined ? (Object.keys(formats) as Format[]) : forEach).flatMap((format) =>
      idsOf(step).map((id) => ({ edition: settings.id, step: id, format }))
    )
  ),
  ...chapters
    .flatMap(idsOf)
    .map((id) => ({ edition: settings.id, step: id, format: 'wide' as const }))
]);
export const figureFiles = allEditions.flatMap(({ settings, steps }) =>
  steps.flatMap(idsOf).map((id) => ({ edition: settings.id, step: id }))
);

/** The icons: side in px, and `air` where home screens cut a shape of their own out of it. */
export const icons: Record<string, { side: number; air?: boolean }> = {
  '192': { side: 192 },
  '512': { side: 512 },
  'apple-180': { side: 180, air: true },
  'maskable-512': { side: 512, air: true }
};

/** Every character that an edition's pictures draw, for their faces. */
const charactersOf = (id: EditionId): string => {
  const edition = editionOf(id);
  const svgs = [
    ...edition.steps.map((step) => figureSvg(edition, step)),
    ...cardFiles
      .filter((file) => file.edition === id)
      .map(({ step, format }) => cardSvg(edition, step, format))
  ];
  const texts = svgs.flatMap((svg) => svg.match(/<text[^>]*>[^<]*/g) ?? []);
  return [...new Set(texts.join(''))].join('');
};

const pictures = new Pictures(
  charactersOf,
  cardFiles.length + figureFiles.length + Object.keys(icons).length
);

function figureFile(edition: Edition, step: Step) {
  const { settings } = edition;
  const credit = `${site.newsroom[settings.id]} · ${site.licence.words.name}`;
  return {
    ...figureOf(step, edition, credit),
    lang: settings.lang,
    title: step.heading,
    description: step.picture,
    colours: light
  };
}

/** A step's figure as a file, dark where the page is dark. */
export const figureSvg = (edition: Edition, step: Step): string =>
  svgFile({ ...figureFile(edition, step), dark });

/** Pixels of a figure's PNG for each of its own. */
export const pngScale = 2;

/** The same figure as a PNG, light. */
export const figurePng = (edition: Edition, step: Step) =>
  pictures.draw(
    svgFile(figureFile(edition, step)),
    edition.settings.id,
    'png',
    step.figure.width * pngScale
  );

/** The words above a card's picture and below it, and the step whose picture it is. `named` is a step's or chapter's id. */
function cardWords(edition: Edition, named: string) {
  const { headline } = edition;
  const step = stepNamed(edition.steps, named);
  if (!step) {
    const { shown, title, years } = chapterOf(edition, named);
    return { step: stepOf(edition, shown), heading: [title], kicker: years, headline };
  }
  if (step.chapter === undefined)
    return { step, heading: headlineParts(headline), kicker: '', headline: '' };
  const { title, years } = chapterOf(edition, step.chapter);
  return { step, heading: [step.heading], kicker: `${title} · ${years}`, headline };
}

function cardSvg(edition: Edition, named: string, format: Format): string {
  const { settings, chart } = edition;
  const { step, ...words } = cardWords(edition, named);
  const card = {
    ...words,
    newsroom: site.newsroom[settings.id],
    state: step.state,
    legend: step.legend
  };
  return svgFile({
    ...formats[format],
    marks: cardOf(card, format, chart),
    lang: settings.lang,
    title: words.heading.join(''),
    description: step.picture,
    colours: light
  });
}

/** A step's or chapter's card as a JPEG, in a format. */
export const cardJpeg = (edition: Edition, named: string, format: Format) =>
  pictures.draw(
    cardSvg(edition, named, format),
    edition.settings.id,
    'jpeg',
    formats[format].width
  );

/** An icon as a PNG, by its name. Throws if there is none. */
export function iconPng(name: string) {
  const icon = icons[name];
  if (!icon)
    throw new Error(`There is no icon "${name}"; use one of ${Object.keys(icons).join(', ')}.`);
  const airy = mark
    .replace('viewBox="0 0 64 64"', 'viewBox="-9 -9 82 82"')
    .replace(/<rect width="64" height="64" rx="12"/, '<rect x="-9" y="-9" width="82" height="82"');
  return pictures.draw(icon.air ? airy : mark, 'en', 'png', icon.side);
}
