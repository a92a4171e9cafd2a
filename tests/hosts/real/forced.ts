import type { Meant } from './snippets.ts';

/** What a host itself forces: there is no snippet with which it would be otherwise. */
interface Forced {
  hosts: RegExp;
  /** What was meant to stand there, and the forms that stand in its place. */
  meant: Meant[];
  forms: string[];
  /** The sentence that explains it. */
  because: string;
}

export const forced: Forced[] = [
  {
    hosts: /^WordPress, pasted in the block editor$/,
    meant: ['story', 'chart'],
    forms: ['picture and link', 'link'],
    because:
      'WordPress takes scripts and frames out of what is pasted where text is written: the picture and the link remain, or the link alone. Snippets go into a Custom HTML block; the address needs none.'
  },
  {
    hosts: /^Next, its template/,
    meant: ['story'],
    forms: ['flat'],
    because:
      'Next’s template hides the sideways overflow of html and body at once (globals.css): nothing can stick in such a page, and the story stands as text and figures. Without these lines it moves.'
  },
  {
    hosts: /^WordPress.*author/,
    meant: ['story', 'chart', 'flat'],
    forms: ['picture and link', 'link'],
    because:
      'WordPress takes scripts and frames out of what authors write: the picture and the link remain, or the link alone. They paste the address.'
  }
];
