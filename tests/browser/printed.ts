import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { Face } from '../../src/lib/chart/marks.ts';
import { light } from '../../src/lib/chart/theme.ts';
import type { Edition } from '../../src/lib/edition/types.ts';
import { withoutButtons } from '../../src/lib/edition/prose.ts';
import { figureOf } from '../../src/lib/edition/figure.ts';

// The PDF reader needs it; Node has it from 21 on.
ArrayBuffer.prototype.transferToFixedLength ??= function () {
  return structuredClone(this, { transfer: [this] });
};

/** Letters and figures alone: a PDF breaks lines and sets marks where it likes. */
export const bare = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** The words of a piece of HTML, bare, without the numbers of its source marks and without buttons. */
export const words = (html: string) =>
  bare(withoutButtons(html.replace(/<sup.*?<\/sup>/gs, '')).replace(/<[^>]+>|&#?\w+;/g, ''));

/** The first words of a step's text. */
export const opening = ({ body }: { body: string }) =>
  words(body.split('<sup')[0] ?? body).slice(0, 24);

export interface PrintedPage {
  /** All its text, bare. */
  text: string;
  /** Colours that something on it is filled with. */
  fills: Set<unknown>;
  /** How many outlines are drawn: squares, bars, lines. */
  outlines: number;
}

/** How long each part of a path is in the data of the PDF reader: a move, a line, two kinds of curves, the way back. */
const partsOf = [3, 3, 7, 5, 1];

/** How many outlines a path has: as many as it moves to a place. */
function outlinesIn(path: ArrayLike<number> | null | undefined): number {
  let moves = 0;
  for (let at = 0; path && at < path.length; at += partsOf[path[at]!] ?? Infinity)
    if (path[at] === 0) moves++;
  return moves;
}

/** The content of a PDF's pages. */
export async function pagesOf(pdf: Uint8Array): Promise<PrintedPage[]> {
  const { OPS } = await getResolvedPDFJS();
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const { fnArray, argsArray } = await page.getOperatorList();
    const fills = fnArray.flatMap((what, i) =>
      what === OPS.setFillRGBColor ? [(argsArray as unknown[][])[i]?.[0]] : []
    );
    pages.push({
      text: bare(items.map((item) => ('str' in item ? item.str : '')).join('')),
      fills: new Set(fills),
      outlines: fnArray.reduce((sum, what, i) => {
        if (what !== OPS.constructPath) return sum;
        const [, [path]] = (argsArray as [unknown, [ArrayLike<number> | null]][])[i]!;
        return sum + outlinesIn(path);
      }, 0)
    });
  }
  return pages;
}

/**
 * What is missing from the steps' figures in a print, each of which stands on the page that its text begins on.
 * `unread` is a face whose characters the print shows, but does not tell to programs.
 */
export function missingFrom(
  pages: readonly PrintedPage[],
  edition: Edition,
  unread?: Face
): string[] {
  return edition.steps.flatMap((step, i) => {
    // The cover's text is not in the print; it is the first page.
    const page = i === 0 ? pages[0] : pages.find(({ text }) => text.includes(opening(step)));
    if (!page) return [`${step.id}: its text`];
    const { marks } = figureOf(step, edition);
    const words = marks.flatMap((mark) =>
      mark.kind === 'text' && mark.face !== unread ? [mark.text] : []
    );
    const boxes = marks.filter(({ kind }) => kind === 'box').length;
    return [
      ...words.filter((word) => !page.text.includes(bare(word))).map((word) => `“${word}”`),
      ...(page.fills.has(light.paper) ? [] : ['its ground, in the colour of the light theme']),
      ...(page.outlines < boxes ? [`${boxes - page.outlines} of ${boxes} boxes`] : [])
    ].map((what) => `${step.id}: ${what}`);
  });
}
