import type { EditionId, EditionSettings } from '../../content/editions.ts';
import { overrides } from '../../content/zh-hans.ts';
import { checkAddresses, readAddresses } from './check-addresses.ts';
import { makeEdition } from './make.ts';
import type { Edition, EditionContent } from './types.ts';
import { ContentError, type Problem } from './problems.ts';
import { simplify } from './simplify.ts';

interface Source {
  file: string;
  text: string;
}

/** What all editions are made from: their settings, the written texts, and the content that they share. */
export interface EditionsContent {
  settings: readonly EditionSettings[];
  sources: Record<Exclude<EditionId, 'zh-hans'>, Source>;
  shared: Pick<EditionContent, 'ledger' | 'chapters' | 'steps' | 'chart' | 'addresses' | 'base'>;
}

/** An edition's text: its own file, or for the Simplified edition the Traditional text converted. */
function textOf(id: EditionId, sources: EditionsContent['sources'], problems: Problem[]): Source {
  if (id !== 'zh-hans') return sources[id];
  const text = simplify(sources['zh-hant'].text, overrides, 'src/content/zh-hans.ts', problems);
  return { file: `${sources['zh-hant'].file} (simplified)`, text };
}

/** Makes every edition. Throws one ContentError with the faults of all of them. */
export function makeEditions(content: EditionsContent): Record<EditionId, Edition> {
  const made: Partial<Record<EditionId, Edition>> = {};
  const faults: Problem[] = [];
  const { shared } = content;
  const addresses = readAddresses(shared.addresses, faults);
  for (const settings of content.settings) {
    const problems: Problem[] = [];
    const { file, text } = textOf(settings.id, content.sources, problems);
    try {
      made[settings.id] = makeEdition({
        ...shared,
        addresses,
        file,
        source: text,
        settings,
        problems
      });
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      faults.push(...error.problems);
    }
  }
  // A fault of the shared content is found by every edition and named once.
  const once = new Map(faults.map((fault) => [`${fault.place} ${fault.fault}`, fault]));
  if (once.size) throw new ContentError([...once.values()]);
  checkAddresses(addresses, Object.values(made));
  return made as Record<EditionId, Edition>;
}
