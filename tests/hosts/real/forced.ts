/** What a host itself forces: there is no snippet with which it would be otherwise. */
interface Forced {
  hosts: RegExp;
  /** Names of what was pasted, and the forms that stand in place of what was meant. */
  snippets: RegExp;
  forms: string[];
  /** The sentence that explains it. */
  because: string;
}

export const forced: Forced[] = [
  {
    hosts: /^(WordPress|Ghost)/,
    snippets: /^address, chapter$/,
    forms: ['flat, scrolling in its frame'],
    because:
      'A card of WordPress is 1000 px tall at most, and one of Ghost stays as tall as it was made: a chapter scrolls in its card. With the script it stands in the page.'
  },
  {
    hosts: /^WordPress, pasted in the block editor$/,
    snippets: /^(script|frame)/,
    forms: ['picture and link', 'link'],
    because:
      'WordPress takes scripts and frames out of what is pasted where text is written: the picture and the link remain, or the link alone. Snippets go into a Custom HTML block; the address needs none.'
  },
  {
    hosts: /^Next, its template/,
    snippets: /^script, (story|chapter)$/,
    forms: ['flat'],
    because:
      'Next’s template hides the sideways overflow of html and body at once (globals.css): nothing can stick in such a page, and the story stands as text and figures. Without these lines it moves.'
  },
  {
    hosts: /^WordPress.*author/,
    snippets: /^(script|frame)/,
    forms: ['picture and link', 'link'],
    because:
      'WordPress takes scripts and frames out of what authors write: the picture and the link remain, or the link alone. They paste the address.'
  }
];
