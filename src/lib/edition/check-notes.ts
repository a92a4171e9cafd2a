import { toldIn } from './chart-data.ts';
import { tellingOf, type Claim, type Ledger } from './ledger.ts';
import type { Lookup } from './lookup.ts';
import { citesOf } from './prose.ts';
import type { EditionContent } from './types.ts';
import type { Words } from './words.ts';

/** The claims that a reader of an edition can open: those that its steps list or cite, and those of the reckoning. */
export function openedIn(words: Words, content: EditionContent, ledger: Ledger): Set<string> {
  return new Set([
    ...content.steps.flatMap(({ claims }) => claims),
    ...words.steps.flatMap(({ body, circulates = '', record = '' }) =>
      citesOf(`${body} ${circulates} ${record}`)
    ),
    ...toldIn(ledger, content.chart.judgedElsewhere).map(({ id }) => id)
  ]);
}

/** Checks that an edition in another language than the ledger's has in its own what the ledger has of each claim. */
export function checkNotes(words: Words, content: EditionContent, { ledger, problems }: Lookup) {
  if (content.settings.lang === 'en') return;
  const fault = (place: string, text: string, fix: string) =>
    problems.push({ place: `${content.file} ${place}`, fault: text, fix });
  const check = (claim: Claim) => {
    const { id, record, quotes } = claim;
    const told = words.tellings[id]?.trim();
    if (tellingOf(claim) && !told)
      fault('tellings', `has no words for "${id}"`, `Say there what circulates: "${id}: …"`);
    if (!tellingOf(claim) && told)
      fault(`tellings.${id}`, 'is a telling that the ledger lacks', 'Take it out');
    if (record && !words.records[id]?.trim())
      fault('records', `has no words for "${id}"`, `Say there what the record says: "${id}: …"`);
    const wanted = quotes.map((_, i) => `quote-${i + 1}`);
    const given = Object.keys(words.quotes[id] ?? {});
    if (wanted.join() !== given.join())
      fault(
        `quotes.${id}`,
        `has ${given.length} of the claim's ${quotes.length} quotations`,
        `Translate each in the ledger's order: ${wanted.join(', ') || 'it has none'}`
      );
  };
  for (const id of openedIn(words, content, ledger)) {
    const claim = ledger.get(id);
    if (claim) check(claim);
  }
}
