import { day } from '../../day.ts';
import type { ChartData, Filing } from '../../scene.ts';
import type { DocketState } from './schema.ts';

/** Filings and events in a state's window. */
export const filingsIn = (state: DocketState, data: ChartData): Filing[] =>
  data.filings.filter((filing) => filing.day >= day(state.from) && filing.day <= day(state.until));

/** Whether a filing is a document, drawn as a stack; others are dots on the axis. */
export const isDocument = (filing: Filing): boolean =>
  filing.pages !== undefined || filing.ink === 'musk';
