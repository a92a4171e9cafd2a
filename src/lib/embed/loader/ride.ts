import { hear, type Heard, type HostMessage } from '../protocol.ts';
import { limiter } from './limiter.ts';
import { tallest } from './options.ts';
import { placeOf, scrollerOf } from './place.ts';

/** px that a pinned frame may be off its place before it counts as not pinned. */
const slack = 2;
/** How often in a row it may: several looks fall into one frame, and WebKit moves what is sticky a frame late. */
const patience = 9;
/** Change of the window's height, in px, that may be a phone's bar going in or out. */
const bar = 150;
/** Height of the story, and of a part of it, in windows, until it has said how tall it is. */
const [guess, partly] = [50, 8];
/** A window of more than so many screens is a frame that its host makes as high as what is in it. */
const screens = 3;
/** How tall pages were, by what they are and the size they had: a router that comes back scrolls at once. */
export const sizes = new Map<string, number>();

/** Least time between two moves of the host's page that the story asks for, in ms. */
const pace = 32;

interface Asks {
  /** The address of the story, and whether it is only a part. */
  address: string;
  part: boolean;
  /** px at the top of the window that the host's header covers, if the element says so. */
  top: number | undefined;
  /** Called once, with the reason, where the host keeps the frame from staying in the window. */
  broken: (why: string) => void;
  /** Whether the reader's focus is in the frame. */
  hold: () => boolean;
  /** Called with what the story tells its host. */
  tell: (heard: Heard) => void;
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
  #top = 0;

  constructor(
    private host: HTMLElement,
    private track: HTMLElement,
    private pin: HTMLElement,
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
        sizes.set(this.#key(), (this.#tall = heard.h));
        this.#follow();
      } else if (heard.type === 'want') {
        this.#want(heard.y);
      } else this.asks.tell(heard);
    };
    this.#follow();
  }

  #key = () => [this.asks.address, this.#wide, this.#high].join();

  /** Measures everything again: hosts shift their layout late. */
  #follow() {
    if (this.#end.signal.aborted || !this.host.isConnected) return;
    const scroller = scrollerOf(this.host);
    const { port, room, scale } = placeOf(this.track, scroller);
    // Where the host keeps what it scrolls to clear of its header, the story stays clear of it too.
    const padding = getComputedStyle(scroller ?? document.documentElement).scrollPaddingTop;
    const top =
      this.asks.top ?? (padding.endsWith('px') ? Math.min(tallest, parseInt(padding)) : 0);
    const high = Math.round(room / scale - top);
    const wide = this.track.offsetWidth;
    if (high < 1 || !wide) return;
    if (!scroller && high > screens * screen.height)
      return this.asks.broken('its window grows with it');
    // A phone's bar that comes and goes changes nothing, or the story would be laid out anew at every turn.
    const grown = wide !== this.#wide || high > this.#high || high < this.#high - bar;
    if (grown || top !== this.#top) {
      [this.#wide, this.#high, this.#top] = [wide, high, top];
      this.pin.style.height = `${high}px`;
      this.pin.style.top = `${top}px`;
      this.#tall = sizes.get(this.#key()) ?? this.#tall;
    }
    const guessed = this.#high * (this.asks.part ? partly : guess);
    const tall = Math.max(this.#high, this.#tall || guessed);
    if (this.track.style.height !== `${tall}px`) this.track.style.height = `${tall}px`;
    const y = this.#y(port, scale);
    if (y !== this.#sent)
      this.#port?.postMessage({ type: 'y', y: (this.#sent = y) } satisfies HostMessage);
    this.#check(port, scale);
  }

  /** How far the reader has come into the story, in its own px. */
  #y(port: number, scale: number): number {
    const { top } = this.track.getBoundingClientRect();
    const y = (port - top) / scale + this.#top;
    return Math.round(Math.max(0, Math.min(y, this.track.offsetHeight - this.#high)));
  }

  /** While the track spans the window the frame must be at its top; if it is not, a style of the host unpins it. */
  #check(port: number, scale: number) {
    const track = this.track.getBoundingClientRect();
    const top = port + this.#top * scale;
    const spans = track.top < top - 8 && track.bottom > top + this.#high * scale + 8;
    if (!spans) return;
    const off = Math.abs(this.pin.getBoundingClientRect().top - top) > slack * scale;
    this.#strikes = off ? this.#strikes + 1 : 0;
    if (this.#strikes === patience) this.asks.broken('a style keeps it from sticking');
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
