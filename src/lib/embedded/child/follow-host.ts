import { stepAt, stepFromHash } from '../../reading/address.ts';
import { isHello, placeIn, ready, type StoryMessage } from '../../embed/protocol.ts';

/** px off the place where the host put the page, beyond which the page has scrolled by itself. */
const slack = 2;

/** How long the host may take to scroll where the page has gone by itself, in ms. */
const answer = 400;

/**
 * Lets the host's scroll drive this page: posts `ready`, takes the one port that the host sends, scrolls where the host
 * says, and reports its height and where focus, search or a link have scrolled it. `connected` gets the function that
 * sends messages. Returns a function that stops it.
 */
export function followHost(connected: (say: (message: StoryMessage) => void) => void): () => void {
  const root = document.documentElement;
  const end = new AbortController();
  const { signal } = end;
  let port: MessagePort | undefined;
  // A step in the address is where the reader was in another form of the story: the host is asked to go there.
  let put = stepAt(stepFromHash(location.hash)) ? 0 : scrollY;
  let tall = 0;
  /** Where the page has asked the host to scroll, until that is there; and where the host last was meanwhile. */
  let asked: number | undefined;
  let meanwhile: number | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const say = (message: StoryMessage) => port?.postMessage(message);

  const measure = () => {
    const h = root.scrollHeight;
    if (h !== tall) say({ type: 'size', h: (tall = h) });
  };
  const grown = new ResizeObserver(measure);

  function go({ data }: MessageEvent) {
    const y = placeIn(data);
    if (y === undefined) return;
    // The page has scrolled by itself and has not reported it yet: the host's message is out of date.
    if (Math.abs(scrollY - put) > slack) return moved();
    if (asked !== undefined && Math.abs(y - asked) > slack) return void (meanwhile = y);
    place(y);
  }

  function place(y: number) {
    clearTimeout(waiting);
    asked = meanwhile = undefined;
    scrollTo({ top: Math.min(Math.max(0, y), root.scrollHeight), behavior: 'instant' });
    put = scrollY;
  }

  /** WebKit scrolls to the focused element late, and not at all if the host has scrolled the page meanwhile. */
  function show({ target }: FocusEvent) {
    if (target instanceof Element) target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  function moved() {
    if (Math.abs(scrollY - put) <= slack) return;
    asked = put = scrollY;
    say({ type: 'want', y: put });
    // What the host says before it has scrolled there is out of date; where it cannot, it has the last word.
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (meanwhile !== undefined) place(meanwhile);
      asked = undefined;
    }, answer);
  }

  function meet({ source, data, ports }: MessageEvent) {
    const [given] = ports;
    if (source !== parent || port || !given || !isHello(data)) return;
    port = given;
    port.onmessage = go;
    // Wheel, touch and keys are the host's: a page that cannot scroll passes them on from the first event.
    root.style.overflow = 'hidden';
    grown.observe(document.body);
    addEventListener('scroll', moved, { signal, passive: true });
    addEventListener('resize', measure, { signal });
    addEventListener('focusin', show, { signal });
    connected(say);
    measure();
  }

  if (parent !== window) {
    addEventListener('message', meet, { signal });
    parent.postMessage(ready, '*');
  }
  return () => {
    end.abort();
    clearTimeout(waiting);
    grown.disconnect();
    port?.close();
  };
}
