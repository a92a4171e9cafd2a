import { day } from '../../day.ts';
import type { ChartData, Filing } from '../../scene.ts';
import type { DocketState } from './schema.ts';

/** Filings and events in a state's window. */
export const filingsIn = (state: DocketState, data: ChartData): Filing[] =>
  data.filings.filter((filing) => filing.day >= day(state.from) && filing.day <= day(state.until));

/** Height of every docket in pages: that of the longest filing, so that stacks compare from step to step. */
export const pagesHigh = ({ filings }: ChartData): number =>
  Math.max(1, ...filings.map(({ pages = 0 }) => pages));
