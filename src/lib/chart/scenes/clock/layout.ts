import { day } from '../../day.ts';
import type { Box, Mark } from '../../marks.ts';
import { dot, eventKey, path, text } from '../../marks.ts';
import { extentOf } from '../../measure.ts';
import type { Account, ChartData, Frame, Legend, Plot, Scene, Size } from '../../scene.ts';
import { head } from '../../head.ts';
import { figureSize } from '../../scene.ts';
import { timeTicks } from '../../ticks.ts';
import { touches } from '../../touches.ts';
import { accountMarks } from './accounts.ts';
import { accountsIn, fieldOf, lettersIn, limitsIn, type Field } from './field.ts';
import { sheetWord } from './words.ts';
import { fly, type Flag } from './flags.ts';
import { jurors } from './jurors.ts';
import { counted, law, lines, names, namesHeight, shades } from './law.ts';
import type { ClockState } from './schema.ts';
import { sheets, writing } from './sheets.ts';

function plot(state: ClockState, size: Size, legend: Legend): Plot {
  const { left, right, top, axis } = fieldOf(state, size, legend);
  return {
    x: { domain: [day(state.from), day(state.until)], range: [left, right] },
    y: { domain: [0, 1], range: [axis, top] }
  };
}

/** The line of time, and the figures of its years that stand clear of what crosses it. */
function axis(field: Field, frame: Frame, crossing: readonly Mark[], data: ChartData): Mark[] {
  const size = figureSize(frame);
  const [from = 0, until = 0] = frame.x.domain();
  const most = Math.max(3, Math.floor((field.right - field.left) / (size * 4.2)));
  const ticks = timeTicks(from, until, most, data.calendar);
  return [
    path({
      key: 'axis',
      points: [field.edge, field.axis, frame.width - field.edge * 0.5, field.axis],
      stroke: 'ink',
      width: 1.5
    }),
    ...ticks.flatMap((tick): Mark[] => {
      const x = frame.x(tick.day);
      const word = text({
        key: `tick-${tick.day}-label`,
        x,
        y: field.axis + field.label * 1.55,
        text: tick.label,
        size,
        anchor: 'middle',
        fill: 'quiet'
      });
      const extent = extentOf(word);
      const clear =
        extent.x > field.edge &&
        !crossing.some((mark) => mark.kind === 'path' && touches(mark, extent, 3));
      const line = path({
        key: `tick-${tick.day}`,
        points: [x, field.axis, x, field.axis + field.label * 0.4],
        stroke: 'quiet'
      });
      return clear ? [line, word] : [line];
    })
  ];
}

/** What the accounts stand on where no letter does: dots on the line of time, in the ink of the side that gives them. */
const footing = (
  accounts: readonly Account[],
  letters: readonly Box[],
  field: Field,
  frame: Frame
) =>
  accounts
    .filter(({ id }) => !letters.some(({ key }) => key === eventKey(id)))
    .map(({ id, day, actor }) =>
      dot({
        key: eventKey(id),
        cx: frame.x(day),
        cy: field.axis,
        r: field.label * 0.36,
        fill: actor
      })
    );

/** Where words may begin over sheets, in px. */
const roofOver = (letters: readonly Box[], { axis, label }: Field): number =>
  Math.min(axis, ...letters.map(({ y }) => y)) - label * 0.6;

/** The words of the named letters, over their sheets and clear of the days of the law: the first of them that have room. */
function named(
  state: ClockState,
  letters: readonly Box[],
  drawn: readonly Mark[],
  { field, frame, far }: { field: Field; frame: Frame; far: number },
  data: ChartData
): Mark[] {
  const flags = state.named.flatMap((id): Flag[] => {
    const sheet = letters.find(({ key }) => key === eventKey(id));
    if (!sheet) return [];
    const words = [{ text: data.words[sheetWord(id)] ?? '', fill: 'ink' as const }];
    const x = sheet.x + sheet.w / 2;
    return [{ key: `sheet-${id}`, x, foot: sheet.y, ink: 'quiet', words }];
  });
  const free = drawn.flatMap((mark) => (mark.kind === 'text' ? [extentOf(mark).x] : []));
  const right = Math.min(frame.width - field.edge, ...free) - field.label;
  // Under the steps in which the days of the law fly.
  const low = Math.max(
    far,
    ...drawn.flatMap((mark) => (mark.kind === 'path' ? [mark.points[1]!] : []))
  );
  const size = field.label;
  // Over the sheets that they stand among; later ones may be stacked higher.
  const near = roofOver(
    letters.filter(({ x }) => x < right),
    field
  );
  const room = { left: field.edge, right, near, far: low, side: 'start', walls: [], size } as const;
  for (let count = flags.length; count > 0; count--) {
    const flown = fly(flags.slice(0, count), room, 'near');
    if (flown) return flown;
  }
  return [];
}

function layout(state: ClockState, frame: Frame, data: ChartData): Mark[] {
  const field = fieldOf(state, frame, frame.legend);
  const { label, edge } = field;
  const limits = limitsIn(state, data);
  const letters = sheets(lettersIn(state, data), field, frame);
  const [first, others] = accountsIn(state, data);
  const feet = [...letters, ...footing([...first, ...others], letters, field, frame)];
  const roof = roofOver(letters, field);
  const walls = limits.map((limit) => frame.x(limit.day));
  const marks = head(frame.legend, frame).marks;
  if (state.jurors && data.clock.jury) {
    const { id, day: found, count } = data.clock.jury;
    const poles = lines(limits, field, frame, field.top);
    const verdict = dot({
      key: eventKey(id),
      cx: frame.x(found),
      cy: field.axis,
      r: label * 0.4,
      fill: 'ink'
    });
    const left = { left: edge + label * 0.6, right: Math.min(...walls) - label };
    const right = { left: Math.max(...walls) + label, right: frame.width - edge };
    return [
      ...marks,
      ...shades(limits, field, poles),
      ...poles,
      ...axis(field, frame, poles, data),
      ...feet,
      verdict,
      ...jurors([left, right], { top: field.top, bottom: roof }, label, data.words, count, verdict)
    ];
  }
  const drawn = limits.length ? law(limits, field, frame, roof) : [];
  const upper = field.top + (limits.length ? namesHeight(field) : 0);
  const said = accountMarks([first, others], feet, field, frame, walls, upper, data);
  const spoken = named(state, letters, drawn, { field, frame, far: upper }, data);
  return [
    ...marks,
    ...shades(limits, field, drawn),
    ...drawn,
    ...spoken,
    ...said.filter(({ kind }) => kind === 'path'),
    ...axis(field, frame, [...drawn, ...said], data),
    ...counted(limits, field, frame, data),
    ...feet,
    ...writing(letters),
    ...said.filter(({ kind }) => kind !== 'path'),
    ...(limits.length ? names(limits, field, frame, data) : [])
  ];
}

/** The line of time laid flat, the letters on it, and the days of the law across it: what lies before them came too long ago. */
export const scene: Scene<ClockState> = { plot, layout };
