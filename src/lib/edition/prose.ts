import { escape } from '../escape.ts';
import { Marked } from 'marked';

const none = () => undefined;
/** Markdown without links: the only links in the text are source marks. */
const marked = new Marked({ tokenizer: { link: none, reflink: none, autolink: none, url: none } });

const mark = /\[\^([^\]\s]+)\]/g;

const marksOf = (markdown: string): string[] =>
  [...markdown.matchAll(mark)].map(([, id]) => id ?? '');

/** The claims that a run of Markdown cites, in order, once each. */
export function citesOf(markdown: string): string[] {
  return [...new Set(marksOf(markdown))];
}

/** The claims that a run of Markdown cites more than once. */
export function citedAgain(markdown: string): string[] {
  const all = marksOf(markdown);
  return [...new Set(all.filter((id, i) => all.indexOf(id) !== i))];
}

/** How many paragraphs a run of Markdown has. */
export const paragraphs = (markdown: string): number => markdown.trim().split(/\n\s*\n/).length;

/** HTML with its paragraphs numbered, from 1: each drives the stage to a state of its own. */
export function numbered(html: string): string {
  let n = 0;
  return html.replace(/<p>/g, () => `<p data-sub="${(n += 1)}">`);
}

/** Most words of an English original that stands beside its translation; one of more is read when asked for. */
const mostBeside = 3;
const isLong = (original: string) => original.trim().split(/\s+/).length > mostBeside;

/** A text as plain text: without source marks, Markdown characters, and originals that are read when asked for. */
export function plain(markdown: string): string {
  return markdown
    .replace(mark, '')
    .replace(/（\*([^*]+)\*）/g, (whole, original: string) => (isLong(original) ? '' : whole))
    .replace(/\*/g, '');
}

/**
 * Puts a button before each longer original; where no script answers it, the button is not shown and the original is. The
 * stop behind them is within, so that it stays on the button's line.
 */
const onDemand = (html: string, label: string) =>
  html.replace(
    /（<i lang="en">(.*?)<\/i>）([。，、；：！？」』”’]?)/gs,
    (whole: string, original: string, stop: string) =>
      isLong(original)
        ? `<span class="original"><button type="button" aria-expanded="false">${label}</button><span>（<i lang="en">${original}</i>）</span>${stop}</span>`
        : whole
  );

/** HTML of prose without its buttons, for where nothing answers them. */
export const withoutButtons = (html: string): string =>
  html.replace(/<button\b.*?<\/button>/gs, '');

export interface ProseOptions {
  /** Number and address of a claim's source note. */
  cite(claim: string): { number: number; href: string; label: string };
  /** Whether the edition is in English, so that English runs need no `lang`. */
  english: boolean;
  /** What the button says that shows a longer original. */
  original: string;
  /** Names of the actors; the first mention of each is marked with its colour. */
  actors: Record<string, string>;
}

function markActors(html: string, actors: Record<string, string>): string {
  const seen = new Set<string>();
  const names = Object.entries(actors).sort(([, a], [, b]) => b.length - a.length);
  return html
    .split(/(<i lang.*?<\/i>|<[^>]+>)/s)
    .map((piece) => {
      if (piece.startsWith('<')) return piece;
      let text = piece;
      for (const [actor, name] of names) {
        const at = seen.has(actor) ? -1 : text.indexOf(name);
        if (at < 0) continue;
        seen.add(actor);
        // Private-use characters stand in for the tag, so that the names still to come do not match inside it.
        text = `${text.slice(0, at)}\uE000${actor}\uE001${text.slice(at + name.length)}`;
      }
      return text.replace(
        /\uE000([^\uE001]+)\uE001/g,
        (_, actor: string) =>
          `<span class="actor" data-actor="${actor}">${actors[actor] ?? ''}</span>`
      );
    })
    .join('');
}

/** Inline Markdown as HTML: `[^claim]` becomes a numbered source mark, `*…*` a run in the language of the original (English). */
export function prose(markdown: string, options: ProseOptions): string {
  const html = marked
    .parse(escape(markdown), { async: false })
    .trim()
    .replace(/<em>/g, options.english ? '<i>' : '<i lang="en">')
    .replace(/<\/em>/g, '</i>');
  const shown = options.english ? html : onDemand(html, escape(options.original));
  return markActors(shown, options.actors).replace(mark, (_, id: string) => {
    const { number, href, label } = options.cite(id);
    return `<sup class="cite"><a href="${href}" data-claim="${id}" aria-label="${label}">${number}</a></sup>`;
  });
}
