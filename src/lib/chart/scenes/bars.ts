import type { Mark } from '../marks.ts';
import { box, path, text } from '../marks.ts';
import { textWidth } from '../measure.ts';
import type { ChartData, Frame, Legend, Plot, Scene, Size } from '../scene.ts';
import { head, labelSize, margin } from '../scene.ts';
import type { BarsState } from '../states.ts';

/** A bar is never thinner than this, so that a sliver is seen. */
const sliver = 2;

function refuses(state: BarsState, data: ChartData): string | undefined {
  const [low, high] = state.domain;
  if (!(low < high)) return `has a domain from ${low} to ${high}; make it rise`;
  if (state.rows.length === 0) return 'has no rows; give it at least one';
  const ids = state.rows.map(({ id }) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice) return `has the row "${twice}" twice; give each row its own id`;
  for (const row of state.rows)
    for (const value of [row.from, row.to, row.gap?.to ?? row.to])
      if (value < low || value > high)
        return `the row "${row.id}" has the value ${value} outside ${low} to ${high}; widen the domain`;
  const keys = [
    ...state.ticks.map(({ label }) => label),
    ...state.rows.flatMap((row) => [row.label, row.value, ...(row.gap ? [row.gap.label] : [])])
  ];
  const unknown = keys.find((key) => !data.words[key]);
  if (unknown)
    return `uses the words "${unknown}", which the edition has not; write them in its scenes`;
  if (state.host && !data.moments.some(({ id }) => id === state.host))
    return `comes out of "${state.host}", which is no moment; use one of the moments`;
  return undefined;
}

function plot(state: BarsState, size: Size, legend: Legend): Plot {
  const edge = margin(size);
  const label = labelSize(size);
  return {
    x: { domain: state.domain, range: [edge, size.width - edge - label * 1.2] },
    y: {
      domain: [0, state.rows.length],
      range: [head(legend, size).bottom + label, size.height - edge - label * 2.6]
    }
  };
}

/** Where the word for a value can stand: after its bar, inside it, or at the end of the label's line. */
function valueAt(
  word: string,
  size: number,
  start: number,
  end: number,
  limit: number,
  ink: 'after' | 'none'
) {
  const width = textWidth(word, size);
  if (ink === 'after' && end + size * 0.5 + width <= limit)
    return { x: end + size * 0.5, inside: false } as const;
  if (end - start > width + size) return { x: end - size * 0.5 - width, inside: true } as const;
  return undefined;
}

function layout(state: BarsState, frame: Frame, data: ChartData): Mark[] {
  const label = labelSize(frame);
  const big = label * 1.25;
  const edge = margin(frame);
  const word = (key: string) => data.words[key] ?? '';
  const limit = frame.width - edge;
  const [top = 0, bottom = 0] = frame.y.range();
  const pitch = Math.min((bottom - top) / state.rows.length, 190);
  const thick = Math.max(12, Math.min(76, pitch - label * 3.4));
  const start = top + Math.max(0, (bottom - top - pitch * state.rows.length) * 0.35);
  const marks: Mark[] = [...head(frame.legend, frame).marks];

  const axis = Math.min(bottom, start + pitch * state.rows.length) + label * 0.4;
  marks.push(
    path({
      key: 'axis',
      points: [frame.x(state.domain[0]), axis, frame.x(state.domain[1]), axis],
      stroke: 'quiet'
    })
  );
  let last = -Infinity;
  state.ticks.forEach((tick, i) => {
    const x = frame.x(tick.at);
    const width = textWidth(word(tick.label), label);
    const left = Math.max(edge, Math.min(limit - width, x - (i === 0 ? 0 : width / 2)));
    marks.push(
      path({ key: `tick-${tick.at}`, points: [x, axis, x, axis + label * 0.4], stroke: 'quiet' })
    );
    const end = state.ticks.at(-1)!;
    const reserved =
      i < state.ticks.length - 1
        ? Math.min(
            limit - textWidth(word(end.label), label),
            frame.x(end.at) - textWidth(word(end.label), label) / 2
          )
        : Infinity;
    if (left < last + label * 0.6 || left + width + label * 0.6 > reserved) return;
    last = left + width;
    marks.push(
      text({
        key: `tick-${tick.at}-label`,
        x: left,
        y: axis + label * 1.6,
        text: word(tick.label),
        size: label,
        fill: 'quiet'
      })
    );
  });

  state.rows.forEach((row, i) => {
    const y = start + pitch * i + label * 2.1;
    const [x0, x1] = [frame.x(row.from), frame.x(row.to)];
    const width = Math.max(sliver, x1 - x0);
    const key = i === 0 && state.host ? `e-${state.host}` : `bar-${row.id}`;
    marks.push(
      text({
        key: `bar-${row.id}-label`,
        x: edge,
        y: y - label * 0.7,
        text: word(row.label),
        size: label,
        bold: true
      })
    );
    if (row.gap) {
      const gx = frame.x(row.gap.to);
      marks.push(
        box({
          key: `bar-${row.id}-gap`,
          x: x1,
          y,
          w: gx - x1,
          h: thick,
          hatched: true,
          stroke: 'musk',
          strokeWidth: 1,
          dashed: true
        })
      );
      const gapWord = word(row.gap.label);
      marks.push(
        text({
          key: `bar-${row.id}-gap-label`,
          x: gx,
          y: y - label * 0.7,
          text: gapWord,
          size: label,
          anchor: 'end',
          fill: 'musk'
        })
      );
    }
    marks.push(box({ key, x: x0, y, w: width, h: thick, fill: row.ink }));
    const place = valueAt(word(row.value), big, x0, x0 + width, limit, row.gap ? 'none' : 'after');
    const below = y + thick / 2 + big * 0.36;
    if (place)
      marks.push(
        text({
          key: `bar-${row.id}-value`,
          x: place.x,
          y: below,
          text: word(row.value),
          size: big,
          fill: place.inside ? 'paper' : row.ink,
          bold: true
        })
      );
    else
      marks.push(
        text({
          key: `bar-${row.id}-value`,
          x: edge + textWidth(word(row.label), label) + label * 1.2,
          y: y - label * 0.7,
          text: word(row.value),
          size: label,
          fill: row.ink,
          bold: true
        })
      );
  });
  return marks;
}

/** Horizontal bars on one linear axis; the axis can zoom out from step to step. */
export const bars: Scene<BarsState> = { refuses, plot, layout };
