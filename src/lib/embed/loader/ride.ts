import { hear, type HostMessage } from '../protocol.ts';
import { limiter } from './limiter.ts';
import { placeOf, scrollerOf } from './place.ts';

/** px that a pinned frame may be off its place before it counts as not pinned. */
const slack = 2;
/** Change of the window's height, in px, that may be a phone's bar going in or out. */
const bar = 150;
/** Height of the story in windows, until it has said how tall it is. */
const guess = 50;

/** Least time between two moves of the host's page that the story asks for, in ms. */
const pace = 32;

interface Asks {
  /** Called once where the host's styles keep the frame from staying in the window. */
  broken: () => void;
  /** Whether the reader's focus is in the frame. */
  hold: () => boolean;
}

/**
 * Pins a frame inside a tall track while the host scrolls: keeps it as high as the scroll container, tells the story how
 * far the reader has come, and scrolls the host where focus or search inside the frame have gone.
 */
export class Ride {
  #end = new AbortController();
  #port: MessagePort | undefined;
  #sized: ResizeObserver;
  #high = 0;
  #wide = 0;
  #tall = 0;
  #sent = -1;
  #strikes = 0;
  #wanted = 0;
  #due = 0;

  constructor(
    private host: HTMLElement,
    private track: HTMLElement,
    private pin: HTMLElement,
    private top: number,
    private asks: Asks
  ) {
    const { signal } = this.#end;
    const follow = () => this.#follow();
    // Captured, because what scrolls may be any ancestor.
    addEventListener('scroll', follow, { signal, capture: true, passive: true });
    addEventListener('resize', follow, { signal });
    this.#sized = new ResizeObserver(follow);
    this.#sized.observe(host);
    this.#sized.observe(document.body);
    this.#follow();
  }

  end() {
    clearTimeout(this.#due);
    this.#end.abort();
    this.#sized.disconnect();
    this.#port?.close();
  }

  /** Takes the port of a story that has begun, in place of an earlier one. */
  take(port: MessagePort) {
    this.#port?.close();
    this.#port = port;
    this.#sent = -1;
    const may = limiter(240, 1000);
    port.onmessage = ({ data }) => {
      const heard = may() ? hear(data) : undefined;
      if (!heard || this.#port !== port) return;
      if (heard.type === 'size') {
        this.#tall = heard.h;
        this.#follow();
      } else if (heard.type === 'want') {
        this.#want(heard.y);
      } else
        this.host.dispatchEvent(
          new CustomEvent(heard.type, { bubbles: true, detail: heard.detail })
        );
    };
    this.#follow();
  }

  /** Measures everything again: hosts shift their layout late. */
  #follow() {
    if (this.#end.signal.aborted || !this.host.isConnected) return;
    const scroller = scrollerOf(this.host);
    const { port, room, scale } = placeOf(this.track, scroller);
    const high = Math.round(room / scale - this.top);
    const wide = this.track.offsetWidth;
    if (high < 1 || !wide) return;
    // A phone's bar that comes and goes changes nothing, or the story would be laid out anew at every turn.
    const grown = wide !== this.#wide || high > this.#high || high < this.#high - bar;
    if (grown) {
      [this.#wide, this.#high] = [wide, high];
      this.pin.style.height = `${high}px`;
      this.pin.style.top = `${this.top}px`;
    }
    const tall = Math.max(this.#high, this.#tall || this.#high * guess);
    if (this.track.style.height !== `${tall}px`) this.track.style.height = `${tall}px`;
    const y = this.#y(port, scale);
    if (y !== this.#sent)
      this.#port?.postMessage({ type: 'y', y: (this.#sent = y) } satisfies HostMessage);
    this.#check(port, scale);
  }

  /** How far the reader has come into the story, in its own px. */
  #y(port: number, scale: number): number {
    const { top } = this.track.getBoundingClientRect();
    const y = (port - top) / scale + this.top;
    return Math.round(Math.max(0, Math.min(y, this.track.offsetHeight - this.#high)));
  }

  /** While the track spans the window the frame must be at its top; if it is not, a style of the host unpins it. */
  #check(port: number, scale: number) {
    const track = this.track.getBoundingClientRect();
    const top = port + this.top * scale;
    const spans = track.top < top - 8 && track.bottom > top + this.#high * scale + 8;
    if (!spans) return;
    const off = Math.abs(this.pin.getBoundingClientRect().top - top) > slack * scale;
    this.#strikes = off ? this.#strikes + 1 : 0;
    if (this.#strikes === 2) this.asks.broken();
    else if (off) requestAnimationFrame(() => this.#follow());
  }

  /** Throttles `#go`; of several requests in one stretch the last counts. */
  #want(y: number) {
    this.#wanted = y;
    if (this.#due) return;
    this.#due = window.setTimeout(() => {
      this.#due = 0;
      this.#go(this.#wanted);
    }, pace);
  }

  /** Scrolls the host to where the story went by itself, if the reader is in it. */
  #go(y: number) {
    const { top, bottom } = this.track.getBoundingClientRect();
    const seen = bottom > 0 && top < innerHeight;
    if (!seen && !this.asks.hold()) return;
    const scroller = scrollerOf(this.host);
    const { port, scale } = placeOf(this.track, scroller);
    const by = (y - this.#y(port, scale)) * scale;
    (scroller ?? window).scrollBy({ top: by, behavior: 'instant' });
  }
}
