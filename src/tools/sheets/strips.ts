import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderAsync, type RenderedImage } from '@resvg/resvg-js';
import { addresses } from '../../content/addresses.ts';
import * as chart from '../../content/chart.ts';
import { editions as settings, type EditionId } from '../../content/editions.ts';
import ledger from '../../content/ledger.json' with { type: 'json' };
import { statesOf } from '../../content/grammar.ts';
import { chapters, steps } from '../../content/story.ts';
import { inSight } from '../../lib/chart/fit.ts';
import { inkOf } from '../../lib/chart/ink.ts';
import { svgFile } from '../../lib/chart/svg.ts';
import { dark, light } from '../../lib/chart/theme.ts';
import { draw } from '../../lib/chart/scenes/index.ts';
import { keyframesOf } from '../../lib/chart/keyframes.ts';
import { passageBetween } from '../../lib/chart/ways.ts';
import { makeEditions } from '../../lib/edition/editions.ts';
import type { Edition } from '../../lib/edition/types.ts';
import { pictureFaces, subset } from '../../lib/figures/faces.ts';

const themes = { light, dark };
export type Theme = keyof typeof themes;

/** The stages that the strips show: a phone's and a desktop's, and the width of a frame on the sheet, in px. */
export const stages = {
  phone: { width: 390, height: 440, frame: 300 },
  desktop: { width: 1000, height: 760, frame: 480 }
};
export type StageName = keyof typeof stages;

/** Frames of a strip, and how many of them stand in a row. */
const frames = 8;
const columns = 4;
const gap = 12;
const caption = 24;

/** The story's pictures, in order: steps by their ids, a state of several with its number. */
const pictures = steps.flatMap((step) =>
  statesOf(step).map((_, i, { length }) => ({
    step: step.id,
    name: length > 1 ? `${step.id}-${i + 1}` : step.id
  }))
);

/** Two pictures that follow each other, by their names and their place in the story, and the step that the way leads to. */
export const pairs = pictures
  .slice(1)
  .map(({ step, name }, i) => ({ from: pictures[i]!.name, to: name, step, at: i }));

const written = (name: string) => ({
  file: `src/content/${name}.aml`,
  text: readFileSync(`src/content/${name}.aml`, 'utf8')
});

/** An edition of the article, as the site is built from it. */
export function editionNamed(id: EditionId): Edition {
  return makeEditions({
    settings,
    sources: { 'zh-hant': written('zh-hant'), en: written('en') },
    shared: { ledger, chapters, steps, chart, addresses, base: '' }
  })[id];
}

/** A pair of pictures as an SVG: frames at even times, each with its share of the time and of the emptier end's ink. */
export function stripOf(
  edition: Edition,
  pair: (typeof pairs)[number],
  stage: StageName,
  theme: Theme
): { svg: string; width: number; lowest: number } {
  const size = stages[stage];
  const colours = themes[theme];
  const story = edition.steps.flatMap(keyframesOf);
  const [from, to] = story.slice(pair.at, pair.at + 2);
  const [before, after] = [from!, to!].map(({ state, legend }) =>
    draw(state, size, legend, edition.chart)
  );
  const tween = passageBetween(story, from!, to!, size, edition.chart).begin(before!, after!);
  const scale = size.frame / size.width;
  const [w, h] = [size.frame, size.height * scale];
  const emptier = Math.min(inkOf(tween(0), size), inkOf(tween(1), size));
  const shares = Array.from({ length: frames }, (_, i) => i / (frames - 1));
  const inks = shares.map((share) => inkOf(tween(share), size) / emptier);
  const pictures = shares.map((share, i) => {
    const picture = svgFile({
      marks: inSight(tween(share), size),
      ...size,
      lang: edition.settings.lang,
      title: '',
      description: '',
      colours
    });
    const [x, y] = [
      gap + (i % columns) * (w + gap),
      gap + Math.floor(i / columns) * (h + caption + gap)
    ];
    const words = `› ${pair.to} · ${Math.round(share * 100)} % · ${inks[i]!.toFixed(2)}`;
    return `<g transform="translate(${x} ${y}) scale(${scale})">${picture}</g><text x="${x}" y="${y + h + 16}" font-family="'Source Sans 3'" font-size="13" fill="#888">${words}</text>`;
  });
  const width = gap + columns * (w + gap);
  const height = gap + Math.ceil(frames / columns) * (h + caption + gap);
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${theme === 'dark' ? '#000' : '#fff'}"/>${pictures.join('')}</svg>`,
    width,
    lowest: Math.min(...inks)
  };
}

/**
 * Calls `each` with a function that draws an SVG of an edition as pixels, `width` px wide; its faces, with these
 * characters, stand in files for that time.
 */
export async function withFaces(
  edition: Edition,
  characters: string,
  each: (draw: (svg: string, width: number) => Promise<RenderedImage>) => Promise<void>
) {
  const folder = mkdtempSync(join(tmpdir(), 'faces-'));
  try {
    const faces = [...new Set([...pictureFaces[edition.settings.id], 'sans' as const])];
    const fontFiles = await Promise.all(
      faces.map(async (face) => {
        const file = join(folder, `${face}.ttf`);
        writeFileSync(file, await subset(face, characters, 'truetype'));
        return file;
      })
    );
    await each((svg, width) =>
      renderAsync(svg, {
        font: { loadSystemFonts: false, fontFiles },
        fitTo: { mode: 'width', value: width }
      })
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
