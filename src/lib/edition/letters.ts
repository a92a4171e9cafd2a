import type { EditionSettings } from '../../content/editions.ts';
import {
  leftOut,
  type LetterPlan,
  type LinePlan,
  type MessagePlan
} from '../../content/grammar.ts';
import type { Actor } from '../chart/actors.ts';
import { actors } from '../chart/actors.ts';
import { dateLabel, day } from '../chart/day.ts';
import type { Ink } from '../chart/marks.ts';
import type { Letter, Line, Message } from '../chart/scene.ts';
import { calendarOf } from './calendar.ts';
import type { Claim } from './ledger.ts';
import type { Lookup } from './lookup.ts';
import type { Words } from './words.ts';

type Quote = Claim['quotes'][number];

/** A line with the quotation that it is a part of. */
interface Found {
  line: Line;
  quote: Quote | undefined;
}

const file = 'src/content/letters.ts';
const isActor = (id: string): id is Actor => Object.hasOwn(actors, id);

/** Resolves the letters with the ledger's quotations and dates and an edition's words; what is missing goes to the lookup's faults. */
export class Letters {
  constructor(
    private readonly people: Readonly<Record<string, Ink>>,
    private readonly words: Words,
    private readonly lookup: Lookup,
    private readonly settings: EditionSettings,
    private readonly wordsFile: string
  ) {}

  /** A letter as the scene draws it. */
  resolve(plan: LetterPlan): Letter {
    const id = plan.id ?? plan.claim;
    const own = new OwnWords(
      this.words.letters[id] ?? {},
      `${this.wordsFile} letters.${id}`,
      this.lookup
    );
    let count = 0;
    const messages: Message[] = [];
    plan.messages.forEach((message, m) => {
      const place = `${file} ${id}.messages.${m}`;
      const claim = message.claim ?? plan.claim;
      const found = message.lines.flatMap((one): Found[] => {
        if (one === leftOut) return [];
        count += 1;
        return [this.#line(typeof one === 'string' ? { en: one } : one, claim, own, count, place)];
      });
      messages.push(this.#message(message, { claim, found, own, number: m + 1, place }));
    });
    const [first] = messages;
    const stamps = (plan.stamps ?? []).map(({ claim, word, ink }) => {
      const date = this.lookup.date(claim, `${file} ${id}.stamps`);
      const label = this.lookup.word(this.words.scenes, word, `${this.wordsFile} scenes`);
      return { claim, label, date: this.#label(date), day: day(date), ink };
    });
    own.checkUnused();
    return {
      id,
      claim: plan.claim,
      kind: plan.kind,
      day: first?.day ?? day(this.lookup.date(plan.claim, `${file} ${id}`)),
      sender: first?.from ?? '',
      recipient: first?.to ?? '',
      date: first?.date ?? '',
      ink: first?.ink ?? 'ink',
      far: plan.side === 'far',
      messages,
      stamps
    };
  }

  #message(
    plan: MessagePlan,
    given: { claim: string; found: Found[]; own: OwnWords; number: number; place: string }
  ): Message {
    const { claim, found, own, number, place } = given;
    const quotes = found.flatMap(({ quote }) => quote ?? []);
    const [first] = quotes;
    for (const other of quotes)
      if (other.speaker !== first?.speaker || other.date !== first.date)
        this.#fault(
          place,
          `has lines of ${first?.speaker}, ${first?.date}, and of ${other.speaker}, ${other.date}`,
          'Make each a message of its own'
        );
    const date = first?.date ?? this.lookup.date(claim, place);
    const names = (list: readonly string[]) =>
      list.map((id) => this.#name(id, place)).join(this.settings.lang === 'en' ? ', ' : '、');
    const [from, to] = [names(plan.from), names(plan.to)];
    const [writer = ''] = plan.from;
    return {
      from,
      to,
      copies: names(plan.copies ?? []),
      ink: isActor(writer) ? writer : (this.people[writer] ?? 'ink'),
      date: this.#label(date),
      ...(date.length === 10 ? { day: day(date) } : {}),
      when: own.optional(`when-${number}`),
      goesOn: plan.part === true,
      part: own.optional(`part-${number}`),
      lines: found.map(({ line, quote }, i) =>
        i > 0 && quote === found[i - 1]?.quote && !this.#cutBefore(plan, i)
          ? { ...line, runsOn: true }
          : line
      ),
      leftOut: found
        .map((_, i) => i)
        .concat(found.length)
        .filter((i) => this.#cutBefore(plan, i))
    };
  }

  /** Whether something was left out before the line of number `i`, or after the last. */
  #cutBefore({ lines }: MessagePlan, i: number): boolean {
    let seen = 0;
    for (const one of lines) {
      if (one === leftOut) {
        if (seen === i) return true;
      } else seen += 1;
    }
    return false;
  }

  #line(plan: LinePlan, given: string, own: OwnWords, number: number, place: string): Found {
    const claim = plan.claim ?? given;
    const { en, struck, lead } = plan;
    const entry = this.lookup.ledger.get(claim);
    const quote = entry?.quotes.find((one) => one.en.includes(en));
    if (!entry)
      this.#fault(
        place,
        `takes a line from the claim "${claim}", which is unknown`,
        'Use an id of the ledger'
      );
    else if (!quote)
      this.#fault(
        place,
        `has the line “${en}”, which is no part of a quotation of "${claim}"`,
        'Write it as it stands in the quotes of that claim in src/content/ledger.json'
      );
    const key = `line-${number}`;
    return {
      quote,
      line: {
        en,
        claim,
        words: this.settings.lang === 'en' ? own.optional(key) : own.required(key),
        ...(struck ? { struck } : {}),
        ...(lead ? { lead } : {})
      }
    };
  }

  #name(id: string, place: string): string {
    if (isActor(id)) return this.lookup.word(this.words.actors, id, `${this.wordsFile} actors`);
    if (!Object.hasOwn(this.people, id)) {
      this.#fault(
        place,
        `names "${id}", who is neither an actor nor one of the people`,
        `Add "${id}" to the people there`
      );
      return '';
    }
    return this.lookup.word(this.words.people, id, `${this.wordsFile} people`);
  }

  #label(date: string): string {
    return dateLabel(date, calendarOf(this.settings));
  }

  #fault(place: string, fault: string, fix: string) {
    this.lookup.problems.push({ place, fault, fix });
  }
}

/** The words that an edition has for one letter, and which of them were asked for. */
class OwnWords {
  readonly #asked = new Set<string>();

  constructor(
    private readonly words: Readonly<Record<string, string>>,
    private readonly place: string,
    private readonly lookup: Lookup
  ) {}

  required(key: string): string {
    this.#asked.add(key);
    return this.lookup.word(this.words, key, this.place);
  }

  optional(key: string): string {
    this.#asked.add(key);
    return this.words[key]?.trim() ?? '';
  }

  checkUnused() {
    for (const key of Object.keys(this.words))
      if (!this.#asked.has(key))
        this.lookup.problems.push({
          place: `${this.place}.${key}`,
          fault: 'the words are never used',
          fix: 'Take them out, or correct the key'
        });
  }
}
