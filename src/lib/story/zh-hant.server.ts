import { base } from '$app/paths';
import * as chart from '../../content/chart.ts';
import ledger from '../../content/ledger.json';
import { chapters, steps } from '../../content/story.ts';
import source from '../../content/zh-hant.aml?raw';
import { makeEdition } from './edition.ts';

/** The Traditional Chinese edition, checked. */
export const zhHant = makeEdition({
  file: 'src/content/zh-hant.aml',
  source,
  ledger,
  chapters,
  steps,
  chart,
  base
});
