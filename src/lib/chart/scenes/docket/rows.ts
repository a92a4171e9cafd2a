import { day } from '../../day.ts';
import type { Row, Rows } from '../../tables.ts';
import { claimWords } from './claims.ts';
import type { DocketState } from './schema.ts';

/** The filings of the window, and how many claims stand. */
export const rows: Rows<DocketState> = (state, { filings, words }) => {
  const [from, until] = [day(state.from), day(state.until)];
  const list: Row[] = filings
    .filter((filing) => filing.day >= from && filing.day <= until)
    .map(({ id, label, day, pages }) => ({
      id,
      item: label,
      day,
      ...(pages === undefined ? {} : { value: pages, unit: 'pages' as const })
    }));
  const { claims } = state;
  if (claims)
    list.push({
      id: 'claims',
      item: (words[claimWords[claims.standing < claims.all ? 1 : 0]] ?? '').replace('#', '').trim(),
      value: claims.standing,
      unit: 'count'
    });
  return list;
};
