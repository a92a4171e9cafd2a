import { day } from './day.ts';
import { jury } from './scenes/jurors.ts';
import type { ChartData } from './scene.ts';
import type { BarsState, DocketState, State, StorylineState, WaffleState } from './states.ts';

/** One thing that a state draws, as a row of a table: its name in the edition's words, and its number or its date. */
export interface Row {
  /** Key by which the row is the same in every edition. */
  id: string;
  item: string;
  value?: number;
  unit?: Unit;
  /** The number in the words that the picture has for it. */
  said?: string;
  /** Days since 1970. */
  day?: number;
}

export type Unit =
  | 'usd'
  | 'count'
  | 'day'
  | 'million-usd'
  | 'billion-usd'
  | 'percent'
  | 'times'
  | 'pages'
  | 'people';

const squares: Record<WaffleState['unit'], Unit> = {
  million: 'million-usd',
  billion: 'billion-usd',
  share: 'percent',
  times: 'times'
};

function storyline(state: StorylineState, { moments }: ChartData): Row[] {
  const [from, until] = [day(state.from), day(state.until)];
  return moments
    .filter((moment) => moment.day >= from && moment.day <= until)
    .sort((a, b) => a.day - b.day)
    .map(({ id, label, day }) => ({ id, item: label, day }));
}

function waffle({ grids, unit }: WaffleState, { words }: ChartData): Row[] {
  return grids.flatMap((grid, i): Row[] => {
    const name = words[grid.label] ?? '';
    const rows = grid.parts.map((part, k) => ({
      id: part.label ?? (grid.label || `grid-${i}-${k}`),
      item: [name, words[part.label ?? ''] ?? ''].filter(Boolean).join(' · '),
      value: part.value,
      unit: squares[unit]
    }));
    // A part without a name of its own belongs to the one in the same ink and style.
    return rows.filter((row, k) => {
      const part = grid.parts[k];
      if (row.item || !part) return true;
      const same = grid.parts.findIndex(
        (one, j) => j !== k && one.ink === part.ink && one.style === part.style && one.label
      );
      const kept = rows[same];
      if (kept) kept.value += row.value;
      return !kept;
    });
  });
}

function bars({ rows, measure, per }: BarsState, { words }: ChartData): Row[] {
  return rows.flatMap(({ id, label, value, from, to, gap }) => {
    const item = words[label] ?? '';
    const said = words[value] ?? '';
    const row: Row = { id, item, value: (to - from) * per, unit: measure, said };
    if (!gap) return [row];
    const beyond = `${item} · ${words[gap.label] ?? ''}`;
    return [row, { id: `${id}-gap`, item: beyond, value: (gap.to - to) * per, unit: measure }];
  });
}

function docket(state: DocketState, { filings, words }: ChartData): Row[] {
  const [from, until] = [day(state.from), day(state.until)];
  const rows: Row[] = filings
    .filter((filing) => filing.day >= from && filing.day <= until)
    .map(({ id, label, day, pages }) => ({
      id,
      item: label,
      day,
      ...(pages === undefined ? {} : { value: pages, unit: 'pages' as const })
    }));
  if (!state.jurors) return rows;
  return [
    ...rows,
    { id: 'jurors-too-late', item: words['jurors-too-late'] ?? '', value: jury, unit: 'people' },
    { id: 'jurors-in-time', item: words['jurors-in-time'] ?? '', value: 0, unit: 'people' }
  ];
}

/** What a state draws, row by row. A letter draws words and no numbers: its rows are its quotations. */
export function rowsOf(state: State, data: ChartData): Row[] {
  switch (state.scene) {
    case 'storyline':
      return storyline(state, data);
    case 'waffle':
      return waffle(state, data);
    case 'bars':
      return bars(state, data);
    case 'docket':
      return docket(state, data);
    case 'letter': {
      const letter = data.letters.find(({ id }) => id === state.letter);
      return (letter?.quotes ?? []).map(({ en }, i) => ({ id: `quote-${i + 1}`, item: en }));
    }
  }
}
