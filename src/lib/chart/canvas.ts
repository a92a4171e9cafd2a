import { dashes, hatching, strike, styleOf, weightOf } from './looks.ts';
import {
  inks,
  type Box,
  type Face,
  type Ink,
  type Mark,
  type Paint,
  type TextMark
} from './marks.ts';

/** The theme's inks as red, green, blue (0 to 255), and its faces as CSS families. */
export interface Brush {
  palette: Record<Ink, readonly number[]>;
  /** The same inks as CSS colours. */
  plain: Record<Ink, string>;
  faces: Record<Face, string>;
  /** Cache of mixed paints as CSS colours. */
  mixed: WeakMap<object, string>;
  /** The font that the canvas has: setting one costs more than drawing with it. */
  font?: string | undefined;
}

/** A canvas of a page, or one that belongs to none. */
export type Drawing = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Red, green and blue of a colour: six hexadecimal digits, or a browser's `rgb(…)`. */
const channels = (colour: string) =>
  /^#[\da-f]{6}$/i.test(colour)
    ? [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))
    : (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);

/** A brush of these inks, each a colour, and faces. */
export function brushWith(plain: Brush['plain'], faces: Brush['faces']): Brush {
  const palette = {} as Brush['palette'];
  for (const ink of inks) palette[ink] = channels(plain[ink]);
  return { palette, plain, faces, mixed: new WeakMap() };
}

function colour(paint: Paint, { palette, plain, mixed }: Brush): string {
  if (typeof paint === 'string') return plain[paint];
  const known = mixed.get(paint);
  if (known) return known;
  const out = [0, 0, 0];
  for (const ink of Object.keys(paint) as Ink[])
    for (let i = 0; i < 3; i++) out[i]! += (paint[ink] ?? 0) * (palette[ink][i] ?? 0);
  const css = `rgb(${out.map(Math.round).join(' ')})`;
  mixed.set(paint, css);
  return css;
}

/** Traces a box with round corners in browsers without `roundRect`: Chrome until 98, Firefox until 111. */
function rounded(
  ctx: CanvasPath,
  [left, top, right, bottom]: [number, number, number, number],
  round: number
) {
  ctx.moveTo(left + round, top);
  ctx.arcTo(right, top, right, bottom, round);
  ctx.arcTo(right, bottom, left, bottom, round);
  ctx.arcTo(left, bottom, left, top, round);
  ctx.arcTo(left, top, right, top, round);
  ctx.closePath();
}

/** Traces a box, drawn in by `inset` px so that a stroke stays inside it. */
function outline(ctx: Drawing, { x, y, w, h, round }: Box, inset: number) {
  const width = Math.max(0, w - 2 * inset);
  const height = Math.max(0, h - 2 * inset);
  ctx.beginPath();
  const [left, top, right, bottom] = [x + inset, y + inset, x + inset + width, y + inset + height];
  if (round <= 0.5) ctx.rect(left, top, width, height);
  else if ('roundRect' in ctx) ctx.roundRect(left, top, width, height, round);
  else rounded(ctx, [left, top, right, bottom], Math.min(round, width / 2, height / 2));
}

function hatch(ctx: Drawing, box: Box, brush: Brush) {
  ctx.save();
  outline(ctx, box, 0);
  ctx.clip();
  ctx.beginPath();
  // The pitch is measured across the lines' direction, as in the SVG pattern.
  for (let x = box.x - box.h; x < box.x + box.w; x += hatching.pitch * Math.SQRT2) {
    ctx.moveTo(x, box.y + box.h);
    ctx.lineTo(x + box.h, box.y);
  }
  ctx.strokeStyle = colour(hatching.ink, brush);
  ctx.globalAlpha *= hatching.opacity;
  ctx.lineWidth = hatching.width;
  ctx.stroke();
  ctx.restore();
}

/** Draws a line through a text that was just drawn, as wide as the canvas drew it. */
function strikeOut(ctx: Drawing, { text, x, y, size, anchor }: TextMark) {
  const { width } = ctx.measureText(text);
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  ctx.fillRect(left, y - size * strike.rise, width, size * strike.width);
}

/** Draws one mark on a canvas, as the SVG layer would. */
export function paint(ctx: Drawing, mark: Mark, brush: Brush): void {
  ctx.globalAlpha = mark.opacity;
  if (mark.kind === 'text') {
    // A browser keeps the fonts that it has seen, and a growing text would ask for a new one each frame.
    const size = mark.setAt ?? mark.size;
    const font = `${styleOf(mark)} ${weightOf(mark)} ${size}px ${brush.faces[mark.face]}`;
    if (brush.font !== font) ctx.font = brush.font = font;
    ctx.textAlign = mark.anchor === 'middle' ? 'center' : mark.anchor;
    ctx.fillStyle = colour(mark.fill, brush);
    if (size === mark.size) ctx.fillText(mark.text, mark.x, mark.y);
    else {
      const scale = mark.size / size;
      ctx.save();
      ctx.transform(scale, 0, 0, scale, mark.x, mark.y);
      ctx.fillText(mark.text, 0, 0);
      ctx.restore();
    }
    if (mark.struck) strikeOut(ctx, mark);
    return;
  }
  if (mark.kind === 'path') {
    ctx.lineJoin = 'round';
    ctx.lineCap = mark.butt ? 'butt' : 'round';
    if (mark.dashed) ctx.setLineDash(dashes.path);
    ctx.strokeStyle = colour(mark.stroke, brush);
    ctx.lineWidth = mark.width;
    ctx.beginPath();
    for (let i = 0; i + 1 < mark.points.length; i += 2)
      ctx.lineTo(mark.points[i]!, mark.points[i + 1]!);
    ctx.stroke();
    if (mark.dashed) ctx.setLineDash([]);
    return;
  }
  if (mark.hatched) hatch(ctx, mark, brush);
  else if (mark.fillOpacity > 0) {
    ctx.globalAlpha = mark.opacity * mark.fillOpacity;
    ctx.fillStyle = colour(mark.fill, brush);
    if (mark.round > 0.5) {
      outline(ctx, mark, 0);
      ctx.fill();
    } else ctx.fillRect(mark.x, mark.y, mark.w, mark.h);
    ctx.globalAlpha = mark.opacity;
  }
  if (mark.strokeWidth > 0) {
    const dashed = mark.dashed === true && !mark.canvas;
    if (dashed) ctx.setLineDash(dashes.box);
    ctx.lineJoin = 'miter';
    ctx.strokeStyle = colour(mark.stroke, brush);
    ctx.lineWidth = mark.strokeWidth;
    const inset = mark.canvas ? mark.strokeWidth / 2 : 0;
    if (mark.round > 0.5) {
      outline(ctx, mark, inset);
      ctx.stroke();
    } else ctx.strokeRect(mark.x + inset, mark.y + inset, mark.w - 2 * inset, mark.h - 2 * inset);
    if (dashed) ctx.setLineDash([]);
  }
}
