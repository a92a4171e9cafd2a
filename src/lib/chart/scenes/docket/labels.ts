import { dodge } from '../../dodge.ts';
import type { Mark } from '../../marks.ts';
import { path, text } from '../../marks.ts';
import { textWidth } from '../../measure.ts';
import type { Calendar, Filing, Frame, Size } from '../../scene.ts';
import { figureSize, labelSize, margin } from '../../scene.ts';
import { timeTicks } from '../../ticks.ts';

/** Rows of the axis's figures and of one label, in label sizes. */
const tickRow = 1.9;
const labelRow = 2.9;

const widthOf = (filing: Filing, size: number) =>
  Math.max(textWidth(filing.label, size, true), textWidth(filing.date, size * 0.92));

function rowsFor(named: readonly Filing[], size: Size): 1 | 2 {
  const label = labelSize(size);
  const needed = named.reduce((sum, filing) => sum + widthOf(filing, label) + label, 0);
  return needed <= size.width - 2 * margin(size) ? 1 : 2;
}

/** Room that the axis's figures and the labels of the named filings take under the baseline, in px. */
export function labelsHeight(named: readonly Filing[], size: Size): number {
  return labelSize(size) * (tickRow + labelRow * rowsFor(named, size) + 0.4);
}

/** Labels of the named filings under the axis, in one row or by turns in two, with the figures of the axis that keep clear of them. */
export function docketLabels(
  named: readonly { filing: Filing; x: number }[],
  frame: Frame,
  baseline: number,
  calendar: Calendar
): Mark[] {
  const label = labelSize(frame);
  const edge = margin(frame);
  const rows = rowsFor(
    named.map(({ filing }) => filing),
    frame
  );
  const inFirst = (i: number) => rows === 1 || i % 2 === 0;
  const places = dodge(
    named.map(({ filing, x }, i) => ({ at: x, size: inFirst(i) ? widthOf(filing, label) : 8 })),
    edge,
    frame.width - edge,
    label * 0.8
  );
  const top = baseline + label * tickRow;
  const marks: Mark[] = [];
  named.forEach(({ filing, x }, i) => {
    const half = widthOf(filing, label) / 2;
    const leader = places[i]!;
    const at = Math.max(edge + half, Math.min(frame.width - edge - half, leader));
    const y = top + (inFirst(i) ? 0 : labelRow * label);
    marks.push(
      path({
        key: `label-${filing.id}-leader`,
        points: [x, baseline + 4, leader, top, leader, y + label * 0.15],
        stroke: 'quiet',
        width: 0.9,
        opacity: 0.8
      }),
      text({
        key: `label-${filing.id}`,
        x: at,
        y: y + label * 1.15,
        text: filing.label,
        size: label,
        anchor: 'middle',
        bold: true
      }),
      text({
        key: `label-${filing.id}-date`,
        x: at,
        y: y + label * 2.4,
        text: filing.date,
        size: figureSize(frame),
        anchor: 'middle',
        fill: 'quiet'
      })
    );
  });
  const [from = 0, until = 0] = frame.x.domain();
  const [left = 0, right = 0] = frame.x.range();
  const size = figureSize(frame);
  for (const tick of timeTicks(
    from,
    until,
    Math.max(2, Math.floor((right - left) / (size * 7))),
    calendar
  )) {
    const x = frame.x(tick.day);
    const half = textWidth(tick.label, size) / 2;
    marks.push(
      path({ key: `tick-${tick.day}`, points: [x, baseline, x, baseline + 4], stroke: 'quiet' })
    );
    const clear =
      x - half >= edge &&
      x + half <= frame.width - edge &&
      named.every(({ x: from }, i) => {
        const low = Math.min(from, places[i]!) - 6;
        const high = Math.max(from, places[i]!) + 6;
        return x + half < low || x - half > high;
      });
    if (clear)
      marks.push(
        text({
          key: `tick-${tick.day}-label`,
          x,
          y: baseline + label * 1.7,
          text: tick.label,
          size,
          anchor: 'middle',
          fill: 'quiet'
        })
      );
  }
  return marks;
}
