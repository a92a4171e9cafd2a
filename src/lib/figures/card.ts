import { box, text, type Mark } from '../chart/marks.ts';
import { brand, headingOf } from '../chart/masthead.ts';
import { margin, type ChartData, type Legend, type Size } from '../chart/scene.ts';
import { collisions, outside } from '../chart/fit.ts';
import { draw, type State } from '../chart/scenes/index.ts';

/** The forms of a card, in px: what networks show beside a link, and what search engines and feeds ask for. */
export const formats = {
  wide: { width: 1200, height: 630 },
  square: { width: 1200, height: 1200 },
  '16x9': { width: 1200, height: 675 },
  '4x3': { width: 1200, height: 900 }
} as const satisfies Record<string, Size>;
export type Format = keyof typeof formats;

/** What a card shows: the words of a moment and the state of the chart that it reaches. */
export interface Card {
  /** Lines of the heading are broken where it does not fit; a part begins a line of its own. */
  heading: string[];
  /** Above the heading: chapter and years; empty on the cover's card. */
  kicker: string;
  /** Under the picture: the article's headline, and who publishes it. */
  headline: string;
  newsroom: string;
  state: State;
  legend: Legend;
}

const edge = 56;
/** The scene is laid out small and enlarged, so that its words can be read on a phone: by the first of these at which all words fit. */
const zooms = [1.75, 1.6, 1.45, 1.3, 1.15, 1];
const strip = 76;

/** A mark of a small stage on the card: moved to (left, top) and enlarged. */
function placed(mark: Mark, left: number, top: number, zoom: number): Mark {
  const key = `picture-${mark.key}`;
  if (mark.kind === 'text')
    return {
      ...mark,
      key,
      x: left + mark.x * zoom,
      y: top + mark.y * zoom,
      size: mark.size * zoom
    };
  if (mark.kind === 'path')
    return {
      ...mark,
      key,
      points: mark.points.map((at, i) => (i % 2 ? top : left) + at * zoom),
      width: mark.width * zoom
    };
  return {
    ...mark,
    key,
    x: left + mark.x * zoom,
    y: top + mark.y * zoom,
    w: mark.w * zoom,
    h: mark.h * zoom,
    round: mark.round * zoom,
    strokeWidth: mark.strokeWidth * zoom
  };
}

/** The state's picture in a part of the card `height` px high, its own margin over the card's. */
function pictureOf(card: Card, width: number, top: number, height: number, data: ChartData) {
  let marks: Mark[] = [];
  for (const zoom of zooms) {
    const bare = card.state.scene === 'storyline' && card.state.bare;
    const left = bare ? 0 : edge - margin({ width: width / zoom, height: height / zoom }) * zoom;
    const stage = { width: (width - 2 * left) / zoom, height: height / zoom };
    const drawn = draw(card.state, stage, card.legend, data);
    marks = drawn.map((mark) => placed(mark, left, top, zoom));
    if (!collisions(drawn).length && !outside(drawn, stage).length) break;
  }
  return marks;
}

/** A card as marks in px of its format: heading, the picture of the state, headline and logo. */
export function cardOf(card: Card, format: Format, data: ChartData): Mark[] {
  const { width, height } = formats[format];
  const room = width - 2 * edge;
  const heading = headingOf(card.heading, room, card.kicker ? [72, 60] : [88, 72], 2);
  const kicker = card.kicker
    ? [text({ key: 'kicker', x: edge, y: edge + 24, text: card.kicker, size: 27, fill: 'quiet' })]
    : [];
  const first = edge + (card.kicker ? 44 : 0) + heading.size * 0.92;
  const title = heading.lines.map((line, i) =>
    text({
      key: `heading-${i}`,
      x: edge,
      y: first + i * heading.size * 1.18,
      text: line,
      size: heading.size,
      face: 'display'
    })
  );
  const bottom = height - strip;
  const top = first + (heading.lines.length - 1) * heading.size * 1.18 + heading.size * 0.3;
  const picture = pictureOf(card, width, top, bottom - top, data);
  const line = bottom + strip * 0.6;
  return [
    ...picture,
    ...kicker,
    ...title,
    box({ key: 'strip', x: edge, y: bottom + 8, w: room, h: 1.5, fill: 'rule' }),
    text({ key: 'headline', x: edge, y: line, text: card.headline, size: 25, bold: true }),
    text({
      key: 'newsroom',
      x: width - edge - 46,
      y: line,
      text: card.newsroom,
      size: 25,
      anchor: 'end',
      fill: 'quiet'
    }),
    ...brand(width - edge - 30, bottom + 22, 30)
  ];
}
