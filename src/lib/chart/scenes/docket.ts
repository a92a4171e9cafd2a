import { day, wrongWindow } from '../day.ts';
import { dodge } from '../dodge.ts';
import type { Mark } from '../marks.ts';
import { box, dot, path, text } from '../marks.ts';
import { textWidth } from '../measure.ts';
import type { ChartData, Filing, Frame, Legend, Plot, Scene, Size } from '../scene.ts';
import { head, labelSize, margin } from '../scene.ts';
import type { DocketState } from '../states.ts';
import { docketLabels, labelsHeight } from './docket-labels.ts';
import { jurors } from './jurors.ts';

/** Height of every docket in pages: that of the longest filing, so that stacks compare from step to step. */
const pagesHigh = 107;
/** Height in pages of the outline of a filing whose page count is unknown. */
const unknownHigh = 44;

const filingsIn = (state: DocketState, data: ChartData): Filing[] =>
  data.filings.filter((filing) => filing.day >= day(state.from) && filing.day <= day(state.until));

const isDocument = (filing: Filing) => filing.pages !== undefined || filing.ink === 'musk';

/** Why a state cannot be drawn, in one sentence that names the mend, or nothing. */
export function refuses(state: DocketState, data: ChartData): string | undefined {
  const wrong = wrongWindow(state.from, state.until);
  if (wrong) return wrong;
  const inside = filingsIn(state, data);
  if (inside.length === 0)
    return `has no filing between ${state.from} and ${state.until}; widen the window`;
  const stray = state.named.find((id) => !inside.some((filing) => filing.id === id));
  if (stray) return `names "${stray}", which is no filing of its window; add it or take it out`;
  const keys = ['docket-unknown', ...(state.jurors ? ['jurors-in-time', 'jurors-too-late'] : [])];
  const unknown = keys.find((key) => !data.words[key]);
  if (unknown)
    return `uses the words "${unknown}", which the edition has not; write them in its scenes`;
  return undefined;
}

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

/** The cross over a filing that was withdrawn. */
function cross(x: number, y: number, w: number, h: number): Mark[] {
  return [
    path({
      key: 'cross-a',
      points: [x - 5, y - 5, x + w + 5, y + h + 5],
      stroke: 'quiet',
      width: 1.75
    }),
    path({
      key: 'cross-b',
      points: [x + w + 5, y - 5, x - 5, y + h + 5],
      stroke: 'quiet',
      width: 1.75
    })
  ];
}

function layout(state: DocketState, frame: Frame, data: ChartData): Mark[] {
  const edge = margin(frame);
  const label = labelSize(frame);
  const filings = filingsIn(state, data);
  const baseline = frame.y(0);
  const marks: Mark[] = [...head(frame.legend, frame).marks];

  const opens = filings.find(({ id }) => id === 'trial-opens');
  const closes = filings.find(({ id }) => id === 'closings');
  if (opens && closes) {
    const left = frame.x(opens.day);
    const h = baseline - frame.y(pagesHigh);
    marks.push(
      box({
        key: 'trial-band',
        x: left,
        y: baseline - h,
        w: Math.max(4, frame.x(closes.day) - left),
        h,
        hatched: true,
        fill: 'musk'
      })
    );
  }

  const documents = filings.filter(isDocument);
  const count = state.jurors ? label * 1.3 : label * 2.1;
  const width =
    documents.length === 1
      ? Math.min(150, frame.width * 0.3)
      : Math.max(14, Math.min(66, frame.width * 0.09));
  const centres = dodge(
    documents.map((filing) => ({
      at: frame.x(filing.day),
      size: Math.max(width, textWidth('107', count))
    })),
    edge,
    frame.width - edge,
    6
  );
  let page = 0;
  documents.forEach((filing, i) => {
    const x = centres[i]! - width / 2;
    const key = `e-${filing.id}`;
    if (filing.pages === undefined) {
      const y = frame.y(unknownHigh);
      marks.push(
        box({
          key,
          x,
          y,
          w: width,
          h: baseline - y,
          fill: 'paper',
          fillOpacity: 0.6,
          stroke: filing.ink,
          strokeWidth: 1.5,
          dashed: true
        })
      );
      if (filings.some(({ id }) => id === 'withdrawn'))
        marks.push(...cross(x, y, width, baseline - y));
      const word = data.words['docket-unknown'] ?? '';
      const half = textWidth(word, label) / 2;
      const next = centres[i + 1] ?? Infinity;
      const centre = Math.max(edge + half, centres[i]!);
      // Where the next stack leaves no room, the outline and the note under the stage say it.
      if (!state.jurors && centre + half + 6 < next - width / 2)
        marks.push(
          text({
            key: `${key}-unknown`,
            x: centre,
            y: y - label * 0.9,
            text: word,
            size: label,
            anchor: 'middle',
            fill: 'quiet'
          })
        );
      return;
    }
    const pitch = (baseline - frame.y(filing.pages)) / filing.pages;
    marks.push(
      box({
        key,
        x,
        y: frame.y(filing.pages),
        w: width,
        h: baseline - frame.y(filing.pages),
        fill: filing.ink,
        fillOpacity: 0
      })
    );
    for (let i = 0; i < filing.pages; i++, page++)
      marks.push(
        box({
          key: `million-${page}`,
          x,
          y: baseline - (i + 1) * pitch,
          w: width,
          h: pitch * 0.62,
          fill: filing.ink,
          canvas: true,
          order: page,
          origin: key
        })
      );
    marks.push(
      text({
        key: `count-${filing.id}`,
        x: x + width / 2,
        y: frame.y(filing.pages) - label * 0.5,
        text: String(filing.pages),
        size: count,
        anchor: 'middle',
        fill: filing.ink,
        face: 'display'
      })
    );
  });

  const [left = 0, right = 0] = frame.x.range();
  marks.push(
    path({
      key: 'axis',
      points: [left - 8, baseline, right + 8, baseline],
      stroke: 'quiet',
      width: 1.5
    })
  );
  const r = label * 0.34;
  for (const filing of filings.filter((one) => !isDocument(one)))
    marks.push(
      dot({
        key: `e-${filing.id}`,
        cx: frame.x(filing.day),
        cy: baseline + r + 3,
        r: state.named.includes(filing.id) ? r * 1.25 : r * 0.8,
        fill: state.named.includes(filing.id) ? filing.ink : 'paper',
        stroke: filing.ink,
        strokeWidth: 1.5
      })
    );
  marks.push(
    ...docketLabels(
      filings
        .filter(({ id }) => state.named.includes(id))
        .map((filing) => {
          const at = documents.indexOf(filing);
          return { filing, x: at < 0 ? frame.x(filing.day) : centres[at]! };
        }),
      frame,
      baseline,
      data.calendar
    )
  );
  if (state.jurors) {
    const top = head(frame.legend, frame).bottom + label * 0.6;
    const bottom = frame.y(pagesHigh) - count - label * 1.1;
    marks.push(
      ...jurors({ x: edge, y: top, w: frame.width - 2 * edge, h: bottom - top }, label, data.words)
    );
  }
  return marks;
}

/** The case on a time axis: a filing is a stack with one line a page, or an outline where the pages are unknown. */
export const docket: Scene<DocketState> = { plot, layout };
