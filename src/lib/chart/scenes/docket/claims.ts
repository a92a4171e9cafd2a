import { box, piece, text, type Mark } from '../../marks.ts';
import { textWidth, wrap, type Extent } from '../../measure.ts';

/** Keys of the words over the claims that stand, all of them or what is left of them, and over those that fell away. */
export const claimWords = ['docket-claims', 'docket-claims-tried', 'docket-claims-rest'] as const;

const leading = 1.3;
/** Most of its pitch that a square fills, and the largest pitch in label sizes. */
const filled = 0.82;
const largest = 2;
/** Least pitch of squares that leave room for words, in px. */
const least = 5;

/** The squares of one block: keys from `first` on, in rows from the top or, fallen, from the floor. */
function block(
  first: number,
  count: number,
  at: { x: number; y: number; columns: number; pitch: number },
  fallen: boolean
): Mark[] {
  const { x, y, columns, pitch } = at;
  return Array.from({ length: count }, (_, i) =>
    box({
      key: piece(first + i, 'plea'),
      x: x + (i % columns) * pitch,
      y: y + (fallen ? -1 - Math.floor(i / columns) : Math.floor(i / columns)) * pitch,
      w: pitch * filled,
      h: pitch * filled,
      fill: fallen ? 'paper' : 'musk',
      fillOpacity: fallen ? 0.6 : 1,
      stroke: fallen ? 'quiet' : 'musk',
      strokeWidth: fallen ? 1 : 0
    })
  );
}

/**
 * The claims of a suit as squares in a `room` over the baseline: those that stand high up in its plaintiff's ink, those
 * that fell away as outlines on the floor, each under its count. Words stand only where they have room.
 */
export function claims(
  { all, standing }: { all: number; standing: number },
  room: Extent,
  label: number,
  words: Record<string, string>
): Mark[] {
  const rest = all - standing;
  const say = (key: string, count: number) =>
    wrap((words[key] ?? '').replace('#', String(count)), label, room.w, true);
  const measured = (over: string[], under: string[]) => {
    const height = room.h - (over.length + under.length) * label * leading - label * 1.5;
    const wish = Math.round(Math.sqrt(all * Math.min(6, room.w / Math.max(1, height))));
    const columns = Math.min(all, Math.max(3, wish));
    const rows = Math.ceil(standing / columns) + Math.ceil(rest / columns);
    const pitch = Math.min(label * largest, room.w / columns, height / rows);
    return { over, under, columns, pitch };
  };
  const spoken = measured(
    say(claimWords[rest ? 1 : 0], standing),
    rest ? say(claimWords[2], rest) : []
  );
  const wide = [...spoken.over, ...spoken.under].some(
    (row) => textWidth(row, label, true) > room.w
  );
  // What a low or narrow room cannot say the head and the table do.
  const { over, under, columns, pitch } =
    spoken.pitch >= least && !wide ? spoken : measured([], []);
  const top = room.y + over.length * label * leading + label * 0.3;
  const floor = room.y + room.h;
  const lines = (key: string, rowsOf: string[], y: number, ink: 'musk' | 'quiet') =>
    rowsOf.map((row, i) =>
      text({
        key: `${key}-${i}`,
        x: room.x,
        y: y + label * (0.95 + i * leading),
        text: row,
        size: label,
        bold: true,
        fill: ink
      })
    );
  const heap = Math.ceil(rest / columns) * pitch;
  return [
    ...block(0, standing, { x: room.x, y: top, columns, pitch }, false),
    ...block(standing, rest, { x: room.x, y: floor, columns, pitch }, true),
    ...lines('claims-standing', over, room.y, 'musk'),
    ...lines(
      'claims-rest',
      under,
      floor - heap - under.length * label * leading - label * 0.35,
      'quiet'
    )
  ];
}
