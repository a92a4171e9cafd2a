import type { Box, Mark } from '../../marks.ts';
import { box, eventKey, path, text } from '../../marks.ts';
import { textWidth } from '../../measure.ts';
import type { ChartData, Finding, Frame, Legend, Plot, Scene, Size } from '../../scene.ts';
import { head } from '../../head.ts';
import { labelSize, margin } from '../../scene.ts';
import { findingWord, groupsOf, squareKey } from './groups.ts';
import type { ReckoningState } from './schema.ts';

/** Share of its pitch that a square fills, and the largest pitch in label sizes and in shares of the width. */
const filled = 0.86;
const largest = { labels: 4.2, width: 1 / 20 };

/** Where groups stand: columns of squares, their pitch, and the height of a group's heading, in px. */
interface Arrangement {
  columns: number;
  pitch: number;
  heading: number;
  top: number;
}

/** As many columns as make the squares largest, the more the better, groups one under the other. */
function arrange(size: Size, legend: Legend, { reckoning }: ChartData): Arrangement {
  const edge = margin(size);
  const label = labelSize(size);
  const top = head(legend, size).bottom + label * 0.6;
  const heading = label * 2.35;
  const groups = groupsOf(reckoning);
  const width = size.width - 2 * edge;
  const height = size.height - edge - top - groups.length * heading;
  const cap = Math.max(label * largest.labels, width * largest.width);
  let best = { columns: 1, pitch: 0 };
  for (let columns = 4; columns <= Math.max(4, reckoning.length); columns++) {
    const rows = groups.reduce((sum, { claims }) => sum + Math.ceil(claims.length / columns), 0);
    const pitch = Math.min(width / columns, height / rows, cap);
    if (pitch > best.pitch - 0.01) best = { columns, pitch };
  }
  return { ...best, heading, top };
}

function plot(_state: ReckoningState, size: Size, legend: Legend, data: ChartData): Plot {
  const { columns, pitch, top } = arrange(size, legend, data);
  const left = margin(size);
  return {
    x: { domain: [0, columns], range: [left, left + columns * pitch] },
    y: { domain: [0, 1], range: [top, top + pitch] }
  };
}

/** How a square shows its group: its fill and its frame, so that colour alone says nothing. */
const looks: Record<Finding, Pick<Box, 'fill' | 'fillOpacity' | 'stroke' | 'strokeWidth'>> = {
  right: { fill: 'ink', fillOpacity: 1, stroke: 'ink', strokeWidth: 0 },
  imprecise: { fill: 'quiet', fillOpacity: 0.45, stroke: 'quiet', strokeWidth: 0 },
  wrong: { fill: 'paper', fillOpacity: 1, stroke: 'ink', strokeWidth: 1.75 },
  opinion: { fill: 'paper', fillOpacity: 1, stroke: 'quiet', strokeWidth: 1.25 },
  unconfirmed: { fill: 'rule', fillOpacity: 0.6, stroke: 'rule', strokeWidth: 0 }
};

function layout(_state: ReckoningState, frame: Frame, data: ChartData): Mark[] {
  const { columns, pitch, heading, top } = arrange(frame, frame.legend, data);
  const label = labelSize(frame);
  const side = pitch * filled;
  const marks: Mark[] = [...head(frame.legend, frame).marks];
  let y = top;
  let order = 0;
  for (const { finding, claims } of groupsOf(data.reckoning)) {
    const left = frame.x(0);
    const count = String(claims.length);
    const large = label * 1.5;
    const line = y + heading - label * 0.6;
    marks.push(
      text({
        key: `group-${finding}-count`,
        x: left,
        y: line,
        text: count,
        size: large,
        face: 'display'
      }),
      text({
        key: `group-${finding}`,
        x: left + textWidth(count, large) * 1.12 + label * 0.5,
        y: line,
        text: data.words[findingWord(finding)] ?? '',
        size: label,
        bold: true
      })
    );
    y += heading;
    claims.forEach(({ id }, i) => {
      const x = frame.x(i % columns);
      const at = y + Math.floor(i / columns) * pitch;
      marks.push(
        box({
          key: squareKey(id),
          x,
          y: at,
          w: side,
          h: side,
          ...looks[finding],
          // Opinions are round: they are no statements of fact.
          round: finding === 'opinion' ? side / 2 : 0,
          order,
          origin: eventKey(id)
        })
      );
      order += 1;
      if (finding === 'wrong')
        marks.push(
          path({
            key: `${squareKey(id)}-struck`,
            points: [x + side * 0.16, at + side * 0.84, x + side * 0.84, at + side * 0.16],
            stroke: 'ink',
            width: 1.75
          })
        );
    });
    y += Math.ceil(claims.length / columns) * pitch;
  }
  return marks;
}

/** The circulating version, reckoned up: a square a claim, in groups by what the record says. */
export const scene: Scene<ReckoningState> = { plot, layout };
