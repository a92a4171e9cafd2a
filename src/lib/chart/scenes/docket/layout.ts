import { day } from '../../day.ts';
import type { Mark } from '../../marks.ts';
import type { ChartData, Frame, Legend, Plot, Scene, Size } from '../../scene.ts';
import { head } from '../../head.ts';
import { labelSize, margin } from '../../scene.ts';
import { bands, baseline, underBaseline, underneath } from './axis.ts';
import { claims } from './claims.ts';
import { filingsIn, pagesHigh } from './filings.ts';
import { docketLabels, labelsHeight } from './labels.ts';
import type { DocketState } from './schema.ts';
import { pageCount, pages, placeStacks, sheet, strike, type Stack } from './stacks.ts';

function plot(state: DocketState, size: Size, legend: Legend, data: ChartData): Plot {
  const edge = margin(size);
  const label = labelSize(size);
  const named = filingsIn(state, data).filter(({ id }) => state.named.includes(id));
  const bottom = size.height - edge - labelsHeight(named, size) - underBaseline(label);
  const upper = head(legend, size).bottom + label * 2.6;
  const air = Math.min(46, size.width * 0.07);
  return {
    x: {
      domain: [day(state.from), day(state.until)],
      range: [edge + air * 0.6, size.width - edge - air]
    },
    y: { domain: [0, pagesHigh(data)], range: [bottom, upper] }
  };
}

/** The claims of the suit, after the last counted filing and before what lasts. */
function fallingClaims(
  state: DocketState,
  stacks: readonly Stack[],
  band: readonly Mark[],
  frame: Frame,
  data: ChartData
): Mark[] {
  if (!state.claims) return [];
  const label = labelSize(frame);
  const counted = stacks.filter(({ filing }) => filing.pages !== undefined).at(-1);
  const left = (counted ? counted.left + counted.width : margin(frame)) + label * 1.4;
  const ends = band.map((mark) => (mark.kind === 'box' ? mark.x : Infinity));
  const right = Math.min(frame.width - margin(frame), ...ends) - label * 0.8;
  const top = frame.y(pagesHigh(data)) - label;
  // Sheets stand on the floor too.
  const floor = frame.y(0) - label * 2;
  const room = { x: left, y: top, w: Math.max(label * 3, right - left), h: floor - top };
  return claims(state.claims, room, label, data.words);
}

function layout(state: DocketState, frame: Frame, data: ChartData): Mark[] {
  const filings = filingsIn(state, data);
  const label = labelSize(frame);
  const count = label * 2.1;
  const stacks = placeStacks(
    filings.filter(({ kind }) => kind === 'filing'),
    data.filings,
    frame,
    count
  );
  const struck = stacks.filter(({ filing }) => filings.some(({ id }) => id === filing.ended));
  const labelled = filings
    .filter(({ id }) => state.named.includes(id))
    .map((filing) => {
      const stack = stacks.find((one) => one.filing === filing);
      return { filing, x: stack ? stack.centre : frame.x(filing.day) };
    });
  const band = bands(filings, frame, pagesHigh(data));
  return [
    ...head(frame.legend, frame).marks,
    ...band,
    ...baseline(frame, data),
    ...stacks.flatMap((stack) =>
      stack.filing.pages === undefined
        ? [sheet(stack, frame)]
        : [...pages(stack, frame, struck.includes(stack)), pageCount(stack, frame, count)]
    ),
    ...struck.flatMap((stack) => strike(stack, frame)),
    ...fallingClaims(state, stacks, band, frame, data),
    ...underneath(
      filings.filter(({ kind }) => kind !== 'filing'),
      state.named,
      frame
    ),
    ...docketLabels(labelled, frame, frame.y(0) + underBaseline(label), data.calendar)
  ];
}

/** The case on a time axis: a filing is a stack with one line a page, or one sheet where the pages are not counted. */
export const scene: Scene<DocketState> = { plot, layout, axes: () => ({ x: 'day', y: 'page' }) };
