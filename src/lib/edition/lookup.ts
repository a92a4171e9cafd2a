import type { EditionSettings } from '../../content/editions.ts';
import type { AmountRef, FigureRef } from '../chart/fields.ts';
import { formatAmount } from './amounts.ts';
import type { Ledger } from './ledger.ts';
import { isAmountRef, isFigureRef } from '../../content/grammar.ts';
import type { Problem } from './problems.ts';

/** Looks up figures, dates and words for the chart; what is missing goes to the list of problems. */
export class Lookup {
  /** Amounts that the states ask for, by the key under which a scene looks their words up. */
  private readonly amounts = new Map<string, { value: number; ref: AmountRef }>();

  constructor(
    readonly ledger: Ledger,
    readonly problems: Problem[]
  ) {}

  figure({ claim, figure, per }: FigureRef, place: string): number {
    const found = this.ledger.get(claim)?.figures.find(({ label }) => label === figure);
    if (found) return found.value / per;
    this.fault(
      place,
      `asks for the figure "${figure}" of "${claim}", which the ledger lacks`,
      'Use a claim and a label of the ledger'
    );
    return 0;
  }

  date(claim: string, place: string): string {
    const date = this.ledger.get(claim)?.date;
    if (date) return date;
    this.fault(
      place,
      `needs the date of "${claim}", which the ledger lacks`,
      'Use a dated claim of the ledger'
    );
    return '1970-01-01';
  }

  word(words: Record<string, string>, key: string, place: string): string {
    const word = words[key]?.trim();
    if (word) return word;
    this.fault(place, `has no words for "${key}"`, `Write a line "${key}: …" there`);
    return '';
  }

  /** A planned state with its references to the ledger resolved, and each amount replaced by the key of its words. */
  resolve<T>(value: unknown, place: string): T {
    if (isFigureRef(value)) return this.figure(value, place) as T;
    if (isAmountRef(value)) {
      const number = this.resolve<number>(value.amount, place);
      const key = value.word ?? `${value.measure}-${number}`;
      this.amounts.set(key, { value: number, ref: value });
      return key as T;
    }
    if (Array.isArray(value)) return value.map((one) => this.resolve(one, place)) as T;
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([key, one]) => [key, this.resolve(one, place)])
      ) as T;
    return value as T;
  }

  /** The amounts resolved so far, as the edition writes them, by key; `#` in a word is replaced by the number. */
  amountWords(
    words: Record<string, string>,
    settings: EditionSettings,
    place: string
  ): Record<string, string> {
    return Object.fromEntries(
      [...this.amounts].map(([key, { value, ref }]) => {
        const number = formatAmount(value, ref.measure, settings);
        if (!ref.word) return [key, number];
        const word = this.word(words, ref.word, place);
        if (word && !word.includes('#'))
          this.fault(
            `${place}.${key}`,
            `has no # for its number, ${number}`,
            'Write # where it goes'
          );
        return [key, word.replace('#', number)];
      })
    );
  }

  private fault(place: string, fault: string, fix: string) {
    this.problems.push({ place, fault, fix });
  }
}
