import type { Kept } from '../../content/addresses.ts';
import type { EditionSettings } from '../../content/editions.ts';
import { formerIds } from './addresses.ts';
import { longDate } from './calendar.ts';
import {
  qualityOf,
  tellingOf,
  type Claim,
  type Ledger,
  type Quality,
  type Source
} from './ledger.ts';
import type { Plan } from '../../content/grammar.ts';
import { ContentError } from './problems.ts';
import type { Words } from './words.ts';

/** A source as a reader sees it. */
export interface NoteSource extends Pick<Source, 'title' | 'url' | 'kind' | 'read'> {
  publisher: string;
  /** In the edition's words; empty when the source is undated. */
  date: string;
}

/** What somebody said or wrote, word for word. */
export interface NoteQuote {
  /** In the original English, and in the edition's language where that is another. */
  en: string;
  words?: string;
  speaker: string;
  to: string;
  date: string;
}

/** A claim as readers see it: number, statement, what circulates and what the record says, quotations and sources. */
export interface SourceNote {
  number: number;
  id: string;
  statement: string;
  /** In the edition's words; empty when no single date belongs to it. */
  date: string;
  status: Claim['status'];
  quality: Quality;
  /** What circulates about it, and what the record says: either may be empty. */
  telling: string;
  record: string;
  quotes: NoteQuote[];
  sources: NoteSource[];
}

/** A note with its places in the story. */
export interface CitedNote extends SourceNote {
  /** The first chapter that mentions it, and every step that cites it. */
  chapter: string;
  steps: string[];
  /** Ids of claims that it has now, if any: their addresses lead to it. */
  formerly?: string[];
}

/** The notes that a step cites, without their places in the story, which in a long story are many. */
export const notesOf = (step: string, notes: readonly CitedNote[]): SourceNote[] =>
  notes
    .filter(({ steps }) => steps.includes(step))
    .map(({ chapter: _chapter, steps: _steps, formerly: _formerly, ...note }) => note);

const order = ['primary', 'original', 'secondary'];
/** Best first: what was read before what was not, primary documents before reports. */
const ranked = (sources: readonly Source[]): Source[] =>
  [...sources].sort(
    (a, b) =>
      Number(a.read === 'unread') - Number(b.read === 'unread') ||
      order.indexOf(a.kind) - order.indexOf(b.kind)
  );

/** The source notes of an edition, numbered in the order in which the text first cites them. */
export class Notes {
  private readonly notes = new Map<string, CitedNote>();

  constructor(
    private readonly ledger: Ledger,
    private readonly words: Words,
    private readonly settings: EditionSettings,
    private readonly home: string
  ) {}

  private claim(id: string): Claim {
    const claim = this.ledger.get(id);
    if (claim) return claim;
    throw new ContentError([
      { place: id, fault: `the claim "${id}" is unknown`, fix: 'Use an id of the ledger' }
    ]);
  }

  /** A publisher in the edition's words. */
  private publisher({ publisher }: Source): string {
    const { publishers } = this.words;
    return Object.hasOwn(publishers, publisher) ? publishers[publisher]! : publisher;
  }

  private named(source: Source): string {
    const { via } = source;
    const name = this.publisher(source);
    return via ? `${name} (${via})` : name;
  }

  private note(id: string, chapter: string): CitedNote {
    const claim = this.claim(id);
    const english = this.settings.lang === 'en';
    return {
      number: this.notes.size + 1,
      id,
      statement: this.words.claims[id] ?? claim.claim,
      date: claim.date ? longDate(claim.date, this.settings) : '',
      status: claim.status,
      quality: qualityOf(claim),
      telling: english ? tellingOf(claim) : (this.words.tellings[id] ?? ''),
      record: english ? claim.record : (this.words.records[id] ?? ''),
      quotes: claim.quotes.map(({ en, speaker, to, date }, i) => {
        const words = this.words.quotes[id]?.[`quote-${i + 1}`];
        const when = date ? longDate(date, this.settings) : '';
        return { en, ...(words ? { words } : {}), speaker, to, date: when };
      }),
      sources: ranked(claim.sources).map((source) => ({
        publisher: this.named(source),
        title: source.title,
        date: source.date ? longDate(source.date, this.settings) : '',
        url: source.url,
        kind: source.kind,
        read: source.read
      })),
      chapter,
      steps: []
    };
  }

  /** The function that gives a step's marks their number, address and label, and records what they cite. */
  citer(plan: Plan) {
    return (id: string) => {
      const note = this.notes.get(id) ?? this.note(id, plan.chapter ?? '');
      // What the cover cites is listed with the chapter that tells it.
      note.chapter ||= plan.chapter ?? '';
      if (!note.steps.includes(plan.id)) note.steps.push(plan.id);
      this.notes.set(id, note);
      return {
        number: note.number,
        href: this.href(id),
        label: `${this.words.ui['source-mark']} ${note.number}`
      };
    };
  }

  private href(id: string): string {
    return `${this.home}sources/#${id}`;
  }

  /** All of them, in their order; `kept` are the addresses of claims. */
  all(kept: Kept): CitedNote[] {
    const listed = (id: string) => this.notes.has(id);
    return [...this.notes.values()].map((note) => {
      const formerly = formerIds(note.id, kept, listed);
      return formerly.length ? { ...note, formerly } : note;
    });
  }
}
