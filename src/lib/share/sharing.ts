import type { ShareKey } from '../edition/share-words.ts';

/** What sharing needs and the story does not: fetched when a reader wants to share. */
export interface Sharing {
  words: Record<ShareKey, string>;
  newsroom: string;
  date: string;
  targets: { id: string; name: string; address: string }[];
  mastodon: string;
}

/** What a reader shares: a moment, the whole story, or words of it. */
export interface Subject {
  /** Id of the step; the cover stands for the whole. */
  step: string;
  whole: boolean;
  /** The step's heading, or the article's headline. */
  heading: string;
  /** The words that are quoted: those that a reader selected, or the step's own. */
  text: string;
  fromSelection: boolean;
  /** What the picture shows. */
  picture: string;
  /** With the host. */
  url: string;
}

/** A quotation with its source: the words in the edition's marks, who says it where, and the address. */
export function quotation(
  { words, newsroom, date }: Sharing,
  { whole, heading, text, url }: Subject,
  headline: string
): string {
  const values: Record<string, string> = { text, heading, headline, newsroom, date };
  const filled = (pattern: string) =>
    pattern.replace(/%(\w+)%/g, (_, name: string) => values[name] ?? '');
  return [filled(words.quotation), filled(words[whole ? 'signed-whole' : 'signed']), url].join(
    '\n'
  );
}
