import { escape } from '../escape.ts';
import { dashes, hatching, styleOf, weightOf } from './looks.ts';
import { inks, isOnCanvas, type Box, type Face, type Ink, type Mark, type Paint } from './marks.ts';
import { overlap } from './measure.ts';
import type { Size } from './scene.ts';

/** A length in px as SVG has it, to a tenth: no eye sees more, and every digit is sent. */
export const px = (value: number) => String(Math.round(value * 10) / 10);

/** Points as SVG path data; repeated points are left out. */
export function pathData(points: readonly number[]): string {
  let data = '';
  let last = '';
  for (let i = 0; i + 1 < points.length; i += 2) {
    const next = `${px(points[i]!)} ${px(points[i + 1]!)}`;
    if (next === last) continue;
    data += (data ? 'L' : 'M') + next;
    last = next;
  }
  return data;
}

/** The faces of a file's texts: those that this site draws its pictures with, then the reader's own. */
function facesOf(lang: string): Record<Face, string> {
  const letter = "'Source Serif 4', Charter, Georgia, serif";
  if (!lang.startsWith('zh'))
    return {
      display: `'Source Serif 4 Black', ${letter}`,
      label: "'Source Sans 3', 'Helvetica Neue', Arial, sans-serif",
      letter
    };
  const script = lang.startsWith('zh-Hans') ? 'SC' : 'TC';
  return {
    display: `'Noto Serif ${script} Black', 'Noto Serif CJK ${script}', serif`,
    label: `'Noto Sans ${script}', 'Noto Sans CJK ${script}', sans-serif`,
    letter
  };
}

/** A paint as six hexadecimal digits; a mixture of inks, as marks have on their way, is that of their channels. */
function colourOf(paint: Paint, colours: Record<Ink, string>): string {
  if (typeof paint === 'string') return colours[paint];
  const channels = [1, 3, 5].map((at) =>
    (Object.keys(paint) as Ink[]).reduce(
      (sum, ink) => sum + (paint[ink] ?? 0) * parseInt(colours[ink].slice(at, at + 2), 16),
      0
    )
  );
  return `#${channels.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

const dashed = (is: boolean | undefined, dash: readonly number[]) =>
  is ? ` stroke-dasharray="${dash.join(' ')}"` : '';

const opacityOf = ({ opacity }: Mark) => (opacity < 1 ? ` opacity="${px(opacity)}"` : '');

/** The pattern that hatched boxes are filled with. */
function hatchPattern(colours: Record<Ink, string>): string {
  const { ink, pitch, width, opacity } = hatching;
  return `<pattern id="hatch" width="${pitch}" height="${pitch}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V${pitch}" stroke="${colours[ink]}" stroke-width="${width}" stroke-opacity="${String(opacity).replace('0.', '.')}"/></pattern>`;
}

/** What a box looks like, wherever it stands: attributes of the element that draws it. */
function lookOf(mark: Box, colours: Record<Ink, string>): string {
  const fill = mark.hatched
    ? 'url(#hatch)'
    : mark.fillOpacity > 0
      ? colourOf(mark.fill, colours)
      : 'none';
  const thin = mark.fillOpacity < 1 && !mark.hatched ? ` fill-opacity="${mark.fillOpacity}"` : '';
  const stroke = mark.strokeWidth
    ? ` stroke="${colourOf(mark.stroke, colours)}" stroke-width="${px(mark.strokeWidth)}"`
    : '';
  return ` fill="${fill}"${thin}${stroke}${dashed(mark.dashed, dashes.box)}${opacityOf(mark)}`;
}

function element(mark: Mark, colours: Record<Ink, string>, faces: Record<Face, string>): string {
  const colour = (paint: Paint) => colourOf(paint, colours);
  if (mark.kind === 'path')
    return `<path d="${pathData(mark.points)}" fill="none" stroke="${colour(mark.stroke)}" stroke-width="${px(mark.width)}" stroke-linejoin="round" stroke-linecap="${mark.butt ? 'butt' : 'round'}"${dashed(mark.dashed, dashes.path)}${opacityOf(mark)}/>`;
  if (mark.kind === 'text') {
    const weight = weightOf(mark) === 400 ? '' : ` font-weight="${weightOf(mark)}"`;
    const style = styleOf(mark) === 'normal' ? '' : ` font-style="${styleOf(mark)}"`;
    const struck = mark.struck ? ' text-decoration="line-through"' : '';
    return `<text x="${px(mark.x)}" y="${px(mark.y)}"${struck} font-family="${faces[mark.face]}" font-size="${px(mark.size)}"${weight}${style} text-anchor="${mark.anchor}" fill="${colour(mark.fill)}"${mark.lang ? ` xml:lang="${mark.lang}"` : ''}${opacityOf(mark)}>${escape(mark.text)}</text>`;
  }
  return `<rect x="${px(mark.x)}" y="${px(mark.y)}" width="${px(mark.w)}" height="${px(mark.h)}"${mark.round ? ` rx="${px(mark.round)}"` : ''}${lookOf(mark, colours)}/>`;
}

/**
 * Marks as elements, back to front. Squares that follow one another, look alike and lie beside each other are one path: a
 * browser takes many times as long over as many elements.
 */
function elements(
  marks: readonly Mark[],
  colours: Record<Ink, string>,
  faces: Record<Face, string>
): string {
  let drawn = '';
  let row: Box[] = [];
  let look = '';
  const end = () => {
    const outlines = row.map(({ x, y, w, h }) => `M${px(x)} ${px(y)}h${px(w)}v${px(h)}h${px(-w)}z`);
    drawn +=
      row.length > 1
        ? `<path d="${outlines.join('')}"${look}/>`
        : row.map((one) => element(one, colours, faces)).join('');
    row = [];
  };
  for (const mark of marks) {
    if (!isOnCanvas(mark) || mark.round) {
      end();
      drawn += element(mark, colours, faces);
      continue;
    }
    const own = lookOf(mark, colours);
    if (own !== look || row.some((other) => overlap(other, mark))) end();
    look = own;
    row.push(mark);
  }
  end();
  return drawn;
}

/** A style by which a drawing in some colours has others where the page that shows it is dark. */
function darkStyle(drawing: string, colours: Record<Ink, string>, dark: Record<Ink, string>) {
  const rules = [...new Map(inks.map((ink) => [colours[ink], dark[ink]]))].flatMap(([from, to]) =>
    ['fill', 'stroke']
      .filter((property) => drawing.includes(`${property}="${from}"`))
      .map((property) => `[${property}="${from}"]{${property}:${to}}`)
  );
  return `<style>@media (prefers-color-scheme:dark){${rules.join('')}}</style>`;
}

/** A picture of so many px, which lies enlarged at (x, y) under the marks of a file; what leaves it is not seen. */
export interface Inset extends Size {
  marks: readonly Mark[];
  x: number;
  y: number;
  zoom: number;
}

export interface FigureFile extends Size {
  marks: readonly Mark[];
  inset?: Inset;
  /** Language of the words. */
  lang: string;
  title: string;
  description: string;
  /** Colours of the inks, one for each. */
  colours: Record<Ink, string>;
  /** Colours on a dark page, if they are others; a file that is to be drawn as pixels has none. */
  dark?: Record<Ink, string>;
}

/** A picture as a file of its own, with title and description. */
export function svgFile({
  marks,
  inset,
  width,
  height,
  lang,
  title,
  description,
  colours,
  dark
}: FigureFile): string {
  const faces = facesOf(lang);
  const missing = inks.filter((ink) => !colours[ink]);
  if (missing.length) throw new RangeError(`no colour for ${missing.join(', ')}`);
  const under = inset
    ? `<svg x="${px(inset.x)}" y="${px(inset.y)}" width="${px(inset.width * inset.zoom)}" height="${px(inset.height * inset.zoom)}" viewBox="0 0 ${inset.width} ${inset.height}">${elements(inset.marks, colours, faces)}</svg>`
    : '';
  const drawing = `<rect width="${width}" height="${height}" fill="${colours.paper}"/>${under}${elements(marks, colours, faces)}`;
  const pattern = hatchPattern(colours);
  const style = dark ? darkStyle(pattern + drawing, colours, dark) : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="t d" xml:lang="${lang}"><title id="t">${escape(title)}</title><desc id="d">${escape(description)}</desc>${style}<defs>${pattern}</defs>${drawing}</svg>`;
}
