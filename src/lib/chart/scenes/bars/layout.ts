import { scaleLinear } from 'd3-scale';
import { actors, type ActorEntry } from '../../actors.ts';
import type { Ink, Mark, TextMark } from '../../marks.ts';
import { box, eventKey, path, text } from '../../marks.ts';
import { textWidth, wrap } from '../../measure.ts';
import type { ChartData, Frame, Legend, Plot, Scene, Size } from '../../scene.ts';
import { head } from '../../head.ts';
import { labelSize, margin } from '../../scene.ts';
import type { BarsState } from './schema.ts';

type Row = BarsState['rows'][number];

/** A bar is never thinner than this, so that a sliver is seen. */
const sliver = 2;
const thickest = 64;
/** Opacity of what follows a bar and goes with it. */
const tint = 0.32;
const leading = 1.35;
/** Whether a label in the paper's colour can be read on an ink. */
const carriesLabel = (ink: Ink) =>
  ink in actors
    ? !(actors as Record<string, ActorEntry>)[ink]?.pale
    : ink === 'ink' || ink === 'quiet';

interface Measures {
  label: number;
  /** Size of the values at the bars' ends. */
  value: number;
  left: number;
  limit: number;
  /** Right end of the axis: the last tick's word needs some room beyond it. */
  right: number;
}

function measures(size: Size): Measures {
  const edge = margin(size);
  const label = labelSize(size);
  const limit = size.width - edge;
  return { label, value: label * 1.25, left: edge, limit, right: limit - label * 1.2 };
}

interface Caption {
  key: string;
  text: string;
  x: number;
  anchor: TextMark['anchor'];
  fill: Ink;
  bold: boolean;
  line: number;
}

/** The words of a row: lines above the bar, and its value on or after the bar where that has room. */
interface Captions {
  above: Caption[];
  lines: number;
  value?: { x: number; inside: boolean };
}

function captionsOf(
  row: Row,
  at: (value: number) => number,
  m: Measures,
  data: ChartData,
  slim: boolean
): Captions {
  const word = (key: string) => data.words[key] ?? '';
  const wide = (run: string) => textWidth(run, m.label, true);
  const name = wrap(word(row.label), m.label, m.limit - m.left, true);
  const above: Caption[] = name.map((line, i) => ({
    key: `bar-${row.id}-label${i ? `-${i}` : ''}`,
    text: line,
    x: m.left,
    anchor: 'start',
    fill: 'ink',
    bold: true,
    line: i
  }));
  let line = name.length - 1;
  let from = m.left + wide(name.at(-1) ?? '') + m.label * 1.2;
  const [start, end] = [at(row.from), Math.max(at(row.from) + sliver, at(row.to))];
  const amount = word(row.value);
  const long = textWidth(amount, m.value, true);
  let value: Captions['value'];
  if (!row.then && end + m.value * 0.5 + long <= m.limit)
    value = { x: end + m.value * 0.5, inside: false };
  else if (!slim && carriesLabel(row.ink) && end - start > long + m.value)
    value = { x: end - m.value * 0.5, inside: true };
  else {
    const width = wide(amount);
    if (from + width > m.limit) [line, from] = [line + 1, m.left];
    above.push({
      key: `bar-${row.id}-value`,
      text: amount,
      // Beside a following stretch's word the value stays near its own name; alone it goes to the right.
      x: row.then ? from : m.limit,
      anchor: row.then ? 'start' : 'end',
      fill: 'ink',
      bold: true,
      line
    });
    from += width + m.label * 1.2;
  }
  if (row.then) {
    const width = wide(word(row.then.label));
    const x = Math.min(m.limit, Math.max(at(row.then.to), m.left + width));
    const fits = x - width >= from;
    const shifted = !fits && from + width <= m.limit;
    if (!fits && !shifted) line += 1;
    above.push({
      key: `bar-${row.id}-then-label`,
      text: word(row.then.label),
      x: shifted ? from + width : x,
      anchor: 'end',
      fill: carriesLabel(row.then.ink) ? row.then.ink : 'ink',
      bold: false,
      line
    });
  }
  return { above, lines: line + 1, ...(value ? { value } : {}) };
}

/** Height of the words above each bar: one height for all rows, so that the bars stand at even steps. */
function wordsHeight(rows: readonly Captions[], label: number): number {
  return Math.max(...rows.map(({ lines }) => lines)) * leading * label + label * 0.25;
}

const thickness = (pitch: number, words: number, label: number) =>
  Math.max(4, Math.min(thickest, pitch - words - label * 1.1));

/** The words of all rows, their height, and the steps at which the bars stand from `start` down, in px. */
function setting(
  state: BarsState,
  at: (value: number) => number,
  m: Measures,
  size: Size,
  legend: Legend,
  data: ChartData
) {
  const top = head(legend, size).bottom + m.label * 0.6;
  const room = size.height - m.left - m.label * 2.1 - top;
  const n = state.rows.length;
  const pitch = Math.min(room / n, Math.max(190, room * 0.48));
  const set = (slim: boolean) => {
    const captions = state.rows.map((row) => captionsOf(row, at, m, data, slim));
    const words = wordsHeight(captions, m.label);
    const thick = thickness(pitch, words, m.label);
    const used = pitch * (n - 1) + words + thick + m.label * 1.1;
    return { captions, words, thick, pitch, start: top + Math.max(0, room - used) * 0.36 };
  };
  const usual = set(false);
  // A bar that is too thin for its value bears it above.
  return usual.thick < m.value * 1.2 ? set(true) : usual;
}

function plot(state: BarsState, size: Size, legend: Legend, data: ChartData): Plot {
  const m = measures(size);
  const x: Plot['x'] = { domain: state.domain, range: [m.left, m.right] };
  const { start, pitch } = setting(state, scaleLinear(x.domain, x.range), m, size, legend, data);
  const n = state.rows.length;
  return { x, y: { domain: [0, n], range: [start, start + pitch * n] } };
}

/** Ticks as short marks under the axis; words that would touch are left out, the first and the last stay. */
function axisMarks(state: BarsState, frame: Frame, m: Measures, y: number, data: ChartData) {
  const marks: Mark[] = [
    path({
      key: 'axis',
      points: [frame.x(state.domain[0]), y, frame.x(state.domain[1]), y],
      stroke: 'quiet'
    })
  ];
  const places = [...state.ticks]
    .sort((a, b) => a.at - b.at)
    .map((tick) => {
      const word = data.words[tick.label] ?? '';
      const [x, width] = [frame.x(tick.at), textWidth(word, m.label)];
      const wish = tick.at === state.domain[0] ? x : x - width / 2;
      return {
        tick,
        word,
        x,
        left: Math.max(m.left, Math.min(m.limit - width, wish)),
        width
      };
    });
  const air = m.label * 0.6;
  const last = places.at(-1);
  let free = -Infinity;
  places.forEach((place, i) => {
    const { tick, word, x, left, width } = place;
    marks.push(
      path({ key: `tick-${tick.at}`, points: [x, y, x, y + m.label * 0.4], stroke: 'quiet' })
    );
    const middle = i > 0 && place !== last;
    if (middle && (left < free || left + width + air > (last?.left ?? Infinity))) return;
    if (!middle && left < free) return;
    free = left + width + air;
    marks.push(
      text({
        key: `tick-${tick.at}-label`,
        x: left,
        y: y + m.label * 1.6,
        text: word,
        size: m.label,
        fill: 'quiet'
      })
    );
  });
  return marks;
}

function layout(state: BarsState, frame: Frame, data: ChartData): Mark[] {
  const m = measures(frame);
  const { captions, words, thick } = setting(state, frame.x, m, frame, frame.legend, data);
  const rows = state.rows.map((row, i) => ({ row, words: captions[i]! }));
  const under = frame.y(rows.length - 1) + words + thick;
  const marks: Mark[] = [
    ...head(frame.legend, frame).marks,
    ...axisMarks(state, frame, m, under + m.label * 1.1, data)
  ];
  rows.forEach(({ row, words: { above, lines, value } }, i) => {
    const y = frame.y(i) + words;
    const [x0, x1] = [frame.x(row.from), frame.x(row.to)];
    const end = Math.max(x0 + sliver, x1);
    for (const { line, ...caption } of above)
      marks.push(
        text({
          ...caption,
          y: y - m.label * (0.5 + (lines - 1 - line) * leading),
          size: m.label
        })
      );
    if (row.then)
      marks.push(
        box({
          key: `bar-${row.id}-then`,
          x: x1,
          y,
          w: frame.x(row.then.to) - x1,
          h: thick,
          fill: row.then.ink,
          fillOpacity: row.then.style === 'tint' ? tint : 0,
          stroke: row.then.ink,
          strokeWidth: row.then.style === 'outline' ? 1.5 : 0,
          dashed: row.then.style === 'outline'
        })
      );
    const key = i === 0 && state.host ? eventKey(state.host) : `bar-${row.id}`;
    marks.push(box({ key, x: x0, y, w: end - x0, h: thick, fill: row.ink }));
    if (value)
      marks.push(
        text({
          key: `bar-${row.id}-value`,
          x: value.x,
          y: y + thick / 2 + m.value * 0.36,
          text: data.words[row.value] ?? '',
          size: m.value,
          anchor: value.inside ? 'end' : 'start',
          fill: value.inside ? 'paper' : 'ink',
          bold: true
        })
      );
  });
  return marks;
}

/** Horizontal bars on one linear axis; the axis can zoom out from step to step. */
export const scene: Scene<BarsState> = {
  plot,
  layout,
  axes: ({ measure, per }) => ({ x: `${measure} per ${per}` })
};
