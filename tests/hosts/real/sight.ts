/** What a reader sees between the two paragraphs of the host, in px of the window. */
export interface Sight {
  /** The host's column, as its text shows it. */
  column: { left: number; width: number };
  /** What stands for the snippet: the story's element, a frame or a picture; nothing where the host left none. */
  thing?: {
    kind: 'story' | 'frame' | 'picture';
    left: number;
    width: number;
    height: number;
    /** The story's element: its form, and whether its frame has answered. */
    mode: string;
    live: boolean;
    /** A frame: whether its reader can scroll it. */
    scrolls: boolean;
    /** A picture: whether it has arrived, and the height that its width asks for. */
    loaded: boolean;
    due: number;
  };
  /** By how much the page is wider than its window. */
  over: number;
  /** Visible words beside the thing. */
  words: string;
  /** Visible links: their words (or their picture's) and addresses. */
  links: { words: string; address: string }[];
}

/** Runs in a host's page: what stands between its two paragraphs; undefined while they are not there. */
export function seeing(): Sight | undefined {
  const paragraphs = [...document.querySelectorAll('p')];
  const first = paragraphs.find((one) => one.textContent.startsWith('Before it:'));
  const last = paragraphs.find((one) => one.textContent.startsWith('After it:'));
  if (!first || !last) return undefined;
  const between = (one: Node) =>
    Boolean(first.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) &&
    !first.contains(one) &&
    Boolean(last.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING);
  const seen = (one: Element) => {
    const { width, height } = one.getBoundingClientRect();
    return width > 1 && height > 1 && one.checkVisibility({ visibilityProperty: true });
  };
  const all = <T extends Element>(selector: string) =>
    [...document.querySelectorAll<T>(selector)].filter(between);
  const story = all<HTMLElement>('two-lines-story')[0];
  const frame = all<HTMLIFrameElement>('iframe').find(seen);
  const picture = all<HTMLImageElement>('img').find(seen);
  const thing = story ?? frame ?? picture;
  const box = first.getBoundingClientRect();
  const style = getComputedStyle(first);
  const [start, end] = [style.paddingLeft, style.paddingRight].map(parseFloat) as [number, number];
  const range = document.createRange();
  range.setStartAfter(first);
  range.setEndBefore(last);
  const walk = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  let words = '';
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const parent = node.parentElement!;
    const outside = between(node) && !(thing?.contains(node) ?? false);
    if (outside && !parent.closest('script,style,noscript,template') && seen(parent))
      words += node.textContent;
  }
  const rect = thing?.getBoundingClientRect();
  const shown = picture && thing === picture ? picture : undefined;
  return {
    column: { left: box.left + start, width: box.width - start - end },
    ...(thing &&
      rect && {
        thing: {
          kind: story ? 'story' : frame ? 'frame' : 'picture',
          left: rect.left,
          width: rect.width,
          height: rect.height,
          mode: story?.getAttribute('mode') ?? '',
          live: story?.hasAttribute('live') ?? false,
          scrolls: frame !== undefined && frame.getAttribute('scrolling') !== 'no',
          loaded: Boolean(shown?.complete && shown.naturalWidth),
          due: shown?.naturalWidth
            ? (rect.width * shown.naturalHeight) / shown.naturalWidth
            : rect.height
        }
      }),
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    words: words.replace(/\s+/g, ' ').trim(),
    links: all<HTMLAnchorElement>('a[href]')
      .filter((link) => seen(link) || [...link.children].some(seen))
      .map((link) => ({
        words: (link.textContent.trim() || link.querySelector('img')?.alt) ?? '',
        address: link.href
      }))
  };
}
