import type { Mark } from '../../marks.ts';
import { box, dot, eventKey, path, text } from '../../marks.ts';
import { textWidth } from '../../measure.ts';
import type { ChartData, Frame, Limit } from '../../scene.ts';
import { type Field } from './field.ts';
import { sides, yearsGiven } from './words.ts';
import { fly, leading, type Flag } from './flags.ts';

/** Tint of what lies before one day of the law; where it lies before several, they add up. */
const shade = 0.075;

/** What lies before each day of the law, tinted from the top of that day's own line. */
export const shades = (limits: readonly Limit[], field: Field, marks: readonly Mark[]): Mark[] =>
  limits.flatMap(({ id }) => {
    const pole = marks.find(({ key }) => key === `limit-${id}-pole`);
    if (pole?.kind !== 'path') return [];
    const [x = 0, top = 0] = pole.points;
    return [
      box({
        key: `limit-${id}-before`,
        x: field.edge,
        y: top,
        w: x - field.edge,
        h: field.bottom - top,
        fill: 'quiet',
        fillOpacity: shade
      })
    ];
  });

/** The days of the law as lines across, from `top` down. */
export const lines = (limits: readonly Limit[], field: Field, frame: Frame, top: number): Mark[] =>
  limits.map(({ id, day }) =>
    path({
      key: `limit-${id}-pole`,
      points: [frame.x(day), top, frame.x(day), field.bottom],
      stroke: 'ink',
      width: 1.5
    })
  );

/** Height of the names of the sides, in px. */
export const namesHeight = ({ name }: Field): number => name * 1.55;

/** The names of the two sides, at the outer ends of the days of the law. */
export function names(
  limits: readonly Limit[],
  field: Field,
  frame: Frame,
  data: ChartData
): Mark[] {
  const { name: size, label } = field;
  const y = field.top + size * 1.15;
  const first = frame.x(limits[0]!.day);
  const last = frame.x(limits.at(-1)!.day);
  const [before = '', after = ''] = sides.map((key) => data.words[key] ?? '');
  const left = field.edge + label * 0.6;
  const right = last + label * 0.6;
  return [
    ...(left + textWidth(before, size, true) < first
      ? [text({ key: sides[0], x: left, y, text: before, size, bold: true })]
      : []),
    ...(right + textWidth(after, size, true) < frame.width - 2
      ? [text({ key: sides[1], x: right, y, text: after, size, bold: true })]
      : [])
  ];
}

/** The days of the law with their words: flags that fly to the left, the last day's highest. Only lines where there is no room. */
export function law(limits: readonly Limit[], field: Field, frame: Frame, bottom: number): Mark[] {
  const far = field.top + namesHeight(field);
  const room = {
    left: field.edge + field.label * 0.6,
    right: frame.width,
    near: bottom,
    far,
    side: 'end',
    walls: [],
    size: field.label
  } as const;
  const flagsOf = (full: boolean): Flag[] =>
    limits.map(({ id, day, label, date }) => ({
      key: `limit-${id}`,
      x: frame.x(day),
      foot: field.bottom,
      ink: 'ink',
      words: full
        ? [
            { text: date, bold: true, fill: 'ink' },
            { text: label, fill: 'quiet' }
          ]
        : [{ text: date, bold: true, fill: 'ink' }]
    }));
  const flown = fly(flagsOf(true), room, 'far') ?? fly(flagsOf(false), room, 'far');
  // From the top down, so that they drop in.
  return (flown ?? lines(limits, field, frame, far)).map((mark) => {
    if (mark.kind !== 'path') return mark;
    const [x = 0, one = 0, , other = 0] = mark.points;
    return { ...mark, points: [x, Math.min(one, other), x, field.bottom], width: 1.5 };
  });
}

/** How the days of the law are counted: from each filing back, the years that the law gives. Those that have room. */
export function counted(
  limits: readonly Limit[],
  field: Field,
  frame: Frame,
  data: ChartData
): Mark[] {
  const { label, under } = field;
  const pitch = label * (leading + 1.75);
  const dots = new Map(limits.map((limit) => [limit.filed, limit.filedDay]));
  const marks: Mark[] = [...dots].map(([id, day]) =>
    dot({ key: eventKey(id), cx: frame.x(day), cy: field.axis, r: label * 0.36, fill: 'musk' })
  );
  // The longest last, so that no line crosses the words of another.
  const order = [...limits].sort((a, b) => b.day - a.day);
  if (under + pitch * order.length > field.bottom) return marks;
  order.forEach(({ id, day, filed, filedDay, years }, i) => {
    const [x0, x1] = [frame.x(filedDay), frame.x(day)];
    const y = under + pitch * (i + 0.55);
    const cap = label * 0.3;
    const word = (data.words[yearsGiven] ?? '').replace('#', String(years));
    const filing = data.filings.find((one) => one.id === filed);
    // Words stand clear of the days of the law that the line crosses.
    const clear = Math.max(...limits.map((limit) => frame.x(limit.day)));
    const width = textWidth(word, label);
    marks.push(
      path({
        key: `limit-${id}-count`,
        points: [
          x0,
          y - cap,
          x0,
          y + cap,
          x0,
          y,
          x1,
          y,
          x1 + cap,
          y - cap,
          x1,
          y,
          x1 + cap,
          y + cap
        ],
        stroke: 'quiet',
        width: 1.25
      })
    );
    if (clear + width + label < x0)
      marks.push(
        text({
          key: `limit-${id}-years`,
          x: (clear + x0) / 2,
          y: y - label * 0.45,
          text: word,
          size: label,
          anchor: 'middle',
          fill: 'quiet'
        })
      );
    const said = [filing?.label, filing?.date].filter((run) => run !== undefined);
    const fits = said.every((run) => x0 + label * 0.7 + textWidth(run, label) < frame.width - 4);
    if (fits)
      said.forEach((run, line) =>
        marks.push(
          text({
            key: `limit-${id}-filed-${line}`,
            x: x0 + label * 0.7,
            y: y + label * (line ? 0.95 : -0.25),
            text: run,
            size: label,
            fill: line ? 'quiet' : 'musk'
          })
        )
      );
  });
  return marks;
}
