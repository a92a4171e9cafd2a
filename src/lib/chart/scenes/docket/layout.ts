import { day } from '../../day.ts';
import { box, dot, eventKey, path, type Mark } from '../../marks.ts';
import type { ChartData, Filing, Frame, Legend, Plot, Scene, Size } from '../../scene.ts';
import { head, labelSize, margin } from '../../scene.ts';
import { filingsIn, isDocument } from './filings.ts';
import { jurors } from './jurors.ts';
import { docketLabels, labelsHeight } from './labels.ts';
import type { DocketState } from './schema.ts';
import { outline, pageCount, pages, pagesHigh, placeStacks, unknownWord } from './stacks.ts';

function plot(state: DocketState, size: Size, legend: Legend, data: ChartData): Plot {
  const edge = margin(size);
  const label = labelSize(size);
  const named = filingsIn(state, data).filter(({ id }) => state.named.includes(id));
  const baseline = size.height - edge - labelsHeight(named, size);
  const upper = head(legend, size).bottom + label * 2.6;
  const top = state.jurors
    ? Math.max(upper, baseline - Math.max(42, (baseline - upper) * 0.24))
    : upper;
  const air = Math.min(46, size.width * 0.07);
  return {
    x: {
      domain: [day(state.from), day(state.until)],
      range: [edge + air * 0.6, size.width - edge - air]
    },
    y: { domain: [0, pagesHigh], range: [baseline, top] }
  };
}

/** The days of the trial as a hatched band. */
function trialBand(filings: readonly Filing[], frame: Frame): Mark[] {
  const opens = filings.find(({ id }) => id === 'trial-opens');
  const closes = filings.find(({ id }) => id === 'closings');
  if (!opens || !closes) return [];
  const x = frame.x(opens.day);
  const baseline = frame.y(0);
  const h = baseline - frame.y(pagesHigh);
  const w = Math.max(4, frame.x(closes.day) - x);
  return [box({ key: 'trial-band', x, y: baseline - h, w, h, hatched: true, fill: 'musk' })];
}

function axis(frame: Frame): Mark {
  const [left = 0, right = 0] = frame.x.range();
  const baseline = frame.y(0);
  return path({
    key: 'axis',
    points: [left - 8, baseline, right + 8, baseline],
    stroke: 'quiet',
    width: 1.5
  });
}

/** What is no document, as dots under the axis. */
function events(filings: readonly Filing[], named: readonly string[], frame: Frame): Mark[] {
  const r = labelSize(frame) * 0.34;
  return filings.map(({ id, day, ink }) => {
    const isNamed = named.includes(id);
    return dot({
      key: eventKey(id),
      cx: frame.x(day),
      cy: frame.y(0) + r + 3,
      r: isNamed ? r * 1.25 : r * 0.8,
      fill: isNamed ? ink : 'paper',
      stroke: ink,
      strokeWidth: 1.5
    });
  });
}

/** The jurors between the head and the stacks. */
function verdict(count: number, frame: Frame, data: ChartData): Mark[] {
  const edge = margin(frame);
  const label = labelSize(frame);
  const top = head(frame.legend, frame).bottom + label * 0.6;
  const bottom = frame.y(pagesHigh) - count - label * 1.1;
  const room = { x: edge, y: top, w: frame.width - 2 * edge, h: bottom - top };
  return jurors(room, label, data.words);
}

function layout(state: DocketState, frame: Frame, data: ChartData): Mark[] {
  const filings = filingsIn(state, data);
  // Smaller where the jurors need the room.
  const count = labelSize(frame) * (state.jurors ? 1.3 : 2.1);
  const stacks = placeStacks(filings.filter(isDocument), frame, count);
  const withdrawn = filings.some(({ id }) => id === 'withdrawn');
  const labelled = filings
    .filter(({ id }) => state.named.includes(id))
    .map((filing) => {
      const stack = stacks.find((one) => one.filing === filing);
      return { filing, x: stack ? stack.centre : frame.x(filing.day) };
    });
  return [
    ...head(frame.legend, frame).marks,
    ...trialBand(filings, frame),
    ...stacks.flatMap((stack, i) =>
      stack.filing.pages === undefined
        ? [
            ...outline(stack, frame, withdrawn),
            ...(state.jurors ? [] : unknownWord(stack, stacks[i + 1], frame, data))
          ]
        : [...pages(stack, frame), pageCount(stack, frame, count)]
    ),
    axis(frame),
    ...events(
      filings.filter((one) => !isDocument(one)),
      state.named,
      frame
    ),
    ...docketLabels(labelled, frame, frame.y(0), data.calendar),
    ...(state.jurors ? verdict(count, frame, data) : [])
  ];
}

/** The case on a time axis: a filing is a stack with one line a page, or an outline where the pages are unknown. */
export const scene: Scene<DocketState> = { plot, layout, axes: () => ({ x: 'day', y: 'page' }) };
