import type { EditionSettings } from '../../content/editions.ts';
import type { ChartData } from '../chart/scene.ts';
import type { State } from '../chart/scenes/index.ts';
import { rowsOf, type Row, type Unit } from '../chart/tables.ts';
import { formatAmount } from './amounts.ts';
import { longDate } from './calendar.ts';
import type { UiKey } from './page-words.ts';

/** What a state draws, as a table of words: a header and rows of equal length. */
export interface Table {
  head: string[];
  rows: string[][];
}

type TableArguments = [data: ChartData, ui: Record<UiKey, string>, settings: EditionSettings];

/** Units of money, and how many dollars one is. */
const money: Partial<Record<Unit, number>> = { usd: 1, 'million-usd': 1e6, 'billion-usd': 1e9 };

/** The table of states in an edition's words: what, how many of which unit, when; columns that no row fills and rows that stood before are left out. */
export function tableOfAll(
  states: readonly State[],
  ...[data, ui, settings]: TableArguments
): Table {
  const number = new Intl.NumberFormat(settings.locale, { maximumFractionDigits: 1 });
  const columns: { head: string; cell: (row: Row) => string }[] = [
    { head: ui['data-item'], cell: ({ item }) => item },
    {
      head: ui['data-value'],
      cell: ({ value, unit, said }) =>
        said || value === undefined || !unit
          ? (said ?? '')
          : money[unit]
            ? formatAmount(value * money[unit], 'usd', settings)
            : ui[`unit-${unit}` as UiKey].replace('#', number.format(value))
    },
    {
      head: ui['data-date'],
      cell: ({ day }) =>
        day === undefined
          ? ''
          : longDate(new Date(day * 864e5).toISOString().slice(0, 10), settings)
    }
  ];
  const seen = new Map<string, Row>();
  for (const row of states.flatMap((state) => rowsOf(state, data)))
    seen.set(JSON.stringify(row), row);
  const rows = [...seen.values()];
  const used = columns.filter(({ cell }) => rows.some((row) => cell(row)));
  return {
    head: used.map(({ head }) => head),
    rows: rows.map((row) => used.map(({ cell }) => cell(row)))
  };
}

/** The table of one state. */
export const tableOf = (state: State, ...rest: TableArguments): Table =>
  tableOfAll([state], ...rest);
