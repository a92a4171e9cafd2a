import type { Rows } from '../../tables.ts';
import { findingWord, groupsOf } from './groups.ts';
import type { ReckoningState } from './schema.ts';

/** The claims, group by group, each with what the record says of it. */
export const rows: Rows<ReckoningState> = (_state, { reckoning, words }) =>
  groupsOf(reckoning).flatMap(({ finding, claims }) =>
    claims.map(({ id, label = '' }) => ({
      id,
      item: label,
      said: words[findingWord(finding)] ?? ''
    }))
  );
