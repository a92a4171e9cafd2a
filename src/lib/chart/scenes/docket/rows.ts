import { day } from '../../day.ts';
import type { Row, Rows } from '../../tables.ts';
import { claimWords } from './claims.ts';
import { jury } from './jurors.ts';
import type { DocketState } from './schema.ts';

/** The filings of the window, and how the jurors voted. */
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
  if (!state.jurors) return list;
  return [
    ...list,
    { id: 'jurors-too-late', item: words['jurors-too-late'] ?? '', value: jury, unit: 'people' },
    { id: 'jurors-in-time', item: words['jurors-in-time'] ?? '', value: 0, unit: 'people' }
  ];
};
