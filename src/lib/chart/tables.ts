import type { ChartData } from './scene.ts';
import type { State } from './scenes/index.ts';

/** One thing that a state draws, as a row of a table: its name in the edition's words, and its number or its date. */
export interface Row {
  /** Key by which the row is the same in every edition. */
  id: string;
  item: string;
  value?: number;
  unit?: Unit;
  /** The number as the picture writes it. */
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

/** What a state draws, row by row: what `rows.ts` of a scene's folder exports as `rows`. */
export type Rows<S> = (state: S, data: ChartData) => Row[];

const all = import.meta.glob('./scenes/*/rows.ts', { eager: true, import: 'rows' });

/** What a state draws, row by row. */
export function rowsOf(state: State, data: ChartData): Row[] {
  // TypeScript cannot follow that a state's name picks the rows of its own type.
  return (all[`./scenes/${state.scene}/rows.ts`] as Rows<State>)(state, data);
}
