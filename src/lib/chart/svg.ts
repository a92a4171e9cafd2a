import { escape } from '../escape.ts';
import { dashes, hatching, styleOf, weightOf } from './looks.ts';
import { inks, type Face, type Ink, type Mark, type Paint } from './marks.ts';
import type { Size } from './scene.ts';

const px = (value: number) => String(Math.round(value * 10) / 10);

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

/** The pattern that hatched boxes are filled with. */
function hatchPattern(colours: Record<Ink, string>): string {
  const { ink, pitch, width, opacity } = hatching;
  return `<pattern id="hatch" width="${pitch}" height="${pitch}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V${pitch}" stroke="${colours[ink]}" stroke-width="${width}" stroke-opacity="${String(opacity).replace('0.', '.')}"/></pattern>`;
}

function element(mark: Mark, colours: Record<Ink, string>, faces: Record<Face, string>): string {
  const colour = (paint: Paint) => colourOf(paint, colours);
  const opacity = mark.opacity < 1 ? ` opacity="${px(mark.opacity)}"` : '';
  if (mark.kind === 'path')
    return `<path d="${pathData(mark.points)}" fill="none" stroke="${colour(mark.stroke)}" stroke-width="${px(mark.width)}" stroke-linejoin="round" stroke-linecap="${mark.butt ? 'butt' : 'round'}"${dashed(mark.dashed, dashes.path)}${opacity}/>`;
  if (mark.kind === 'text') {
    const weight = weightOf(mark) === 400 ? '' : ` font-weight="${weightOf(mark)}"`;
    const style = styleOf(mark) === 'normal' ? '' : ` font-style="${styleOf(mark)}"`;
    const struck = mark.struck ? ' text-decoration="line-through"' : '';
    return `<text x="${px(mark.x)}" y="${px(mark.y)}"${struck} font-family="${faces[mark.face]}" font-size="${px(mark.size)}"${weight}${style} text-anchor="${mark.anchor}" fill="${colour(mark.fill)}"${mark.lang ? ` xml:lang="${mark.lang}"` : ''}${opacity}>${escape(mark.text)}</text>`;
  }
  const fill = mark.hatched ? 'url(#hatch)' : mark.fillOpacity > 0 ? colour(mark.fill) : 'none';
  return `<rect x="${px(mark.x)}" y="${px(mark.y)}" width="${px(mark.w)}" height="${px(mark.h)}"${mark.round ? ` rx="${px(mark.round)}"` : ''} fill="${fill}"${mark.fillOpacity < 1 && !mark.hatched ? ` fill-opacity="${mark.fillOpacity}"` : ''}${mark.strokeWidth ? ` stroke="${colour(mark.stroke)}" stroke-width="${px(mark.strokeWidth)}"` : ''}${dashed(mark.dashed, dashes.box)}${opacity}/>`;
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
  const elements = (all: readonly Mark[]) =>
    all.map((mark) => element(mark, colours, faces)).join('');
  const under = inset
    ? `<svg x="${px(inset.x)}" y="${px(inset.y)}" width="${px(inset.width * inset.zoom)}" height="${px(inset.height * inset.zoom)}" viewBox="0 0 ${inset.width} ${inset.height}">${elements(inset.marks)}</svg>`
    : '';
  const drawing = `<rect width="${width}" height="${height}" fill="${colours.paper}"/>${under}${elements(marks)}`;
  const pattern = hatchPattern(colours);
  const style = dark ? darkStyle(pattern + drawing, colours, dark) : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="t d" xml:lang="${lang}"><title id="t">${escape(title)}</title><desc id="d">${escape(description)}</desc>${style}<defs>${pattern}</defs>${drawing}</svg>`;
}
