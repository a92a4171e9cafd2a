import { heightOf, hello, isReady, sandbox } from '../protocol.ts';
import { limiter } from './limiter.ts';
import { addressOf, readOptions, type Kind, type Options } from './options.ts';
import { Ride } from './ride.ts';

/** Least width in px at which the chart can move beside its text. */
const least = 320;
/** How far from the window, in windows, a frame is fetched. */
const near = '150%';

const css = `
:host{display:block;position:relative}
.pin{position:relative}
:host([mode=ride]) .pin{position:sticky}
iframe{display:none;width:100%;border:0;color-scheme:normal}
:host([mode]:not([mode=card])) iframe{display:block;visibility:hidden}
:host([mode=ride]) iframe{position:absolute;inset:0;height:100%}
:host([live]) iframe{visibility:visible!important}
:host([live]) slot{display:none}
@media print{.track{height:auto!important}.pin{height:auto!important;position:static!important}iframe{display:none!important}slot{display:contents!important}}`;

const warned = new Set<string>();
/** Warns in the console, once per message. */
function warn(message: string) {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(`Two Lines: ${message}.`);
}

/** The custom element for the stories of a site at `root`. Its content is the fallback until the story is there. */
export function storyElement(root: string) {
  return class Story extends HTMLElement {
    static observedAttributes = ['edition', 'theme', 'start', 'moment', 'top-offset'];
    #track = document.createElement('div');
    #pin = document.createElement('div');
    #frame: HTMLIFrameElement | undefined;
    #end: AbortController | undefined;
    #due = 0;

    constructor() {
      super();
      const shadow = this.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      shadow.adoptedStyleSheets = [sheet];
      this.#track.className = 'track';
      this.#pin.className = 'pin';
      this.#pin.append(document.createElement('slot'));
      this.#track.append(this.#pin);
      shadow.append(this.#track);
    }

    connectedCallback() {
      // While the page loads the height is set at once, so that the browser can restore the reader's place.
      if (document.readyState === 'complete') this.#soon();
      else this.#begin();
    }

    disconnectedCallback() {
      this.#stop();
    }

    attributeChangedCallback(_: string, before: string | null, after: string | null) {
      if (this.#end && before !== after) this.#soon();
    }

    /** Begins in a task of its own: frameworks set attributes one after the other. */
    #soon() {
      clearTimeout(this.#due);
      this.#due = window.setTimeout(() => this.isConnected && this.#begin());
    }

    #stop() {
      clearTimeout(this.#due);
      this.#end?.abort();
      this.#frame?.remove();
      this.#frame = this.#end = undefined;
      this.removeAttribute('live');
      this.removeAttribute('mode');
      this.#track.style.height = this.#pin.style.height = this.#pin.style.top = '';
    }

    #begin() {
      this.#stop();
      const end = (this.#end = new AbortController());
      const { signal } = end;
      const options = readOptions((name) => this.getAttribute(name), EDITION_PATHS, warn);
      const reduced = matchMedia('(prefers-reduced-motion: reduce)');
      const kindNow = (): Kind =>
        options.moment ? 'moment' : reduced.matches || this.offsetWidth < least ? 'flat' : 'story';
      const kind = kindNow();
      const again = () => kindNow() !== kind && this.#soon();
      reduced.addEventListener('change', again, { signal });
      const wide = new ResizeObserver(again);
      wide.observe(this);
      signal.addEventListener('abort', () => wide.disconnect());
      if (kind === 'story') this.#ride(options, signal);
      else this.#show(kind, options, signal);
    }

    /**
     * A frame for an address, loaded once it is near the window. `heard` gets its messages and returns whether one is an
     * answer; `missed` is called if none comes in time. A story may answer before its frame's `load`; after the first
     * answer there is no timeout.
     */
    #open(
      address: string,
      signal: AbortSignal,
      heard: (data: unknown) => boolean,
      missed: () => void
    ) {
      const frame = (this.#frame = document.createElement('iframe'));
      frame.title = this.getAttribute('title') ?? this.textContent?.trim().slice(0, 120) ?? '';
      frame.setAttribute('sandbox', sandbox);
      frame.allow = 'clipboard-write';
      frame.referrerPolicy = 'strict-origin-when-cross-origin';
      frame.setAttribute('scrolling', 'no');
      let timer = 0;
      /** Starts the timeout for its first answer anew, in ms. */
      const within = (ms: number) => {
        clearTimeout(timer);
        timer = window.setTimeout(missed, ms);
      };
      frame.onload = () => within(12_000);
      const answered = () => {
        clearTimeout(timer);
        frame.onload = null;
      };
      const seen = new IntersectionObserver(
        (entries) => {
          if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
          seen.disconnect();
          frame.src = address;
          within(60_000);
          this.#pin.append(frame);
        },
        { rootMargin: near, scrollMargin: near } as IntersectionObserverInit
      );
      seen.observe(this.#track);
      signal.addEventListener('abort', () => {
        seen.disconnect();
        answered();
      });
      addEventListener(
        'message',
        ({ source, data }) => source && source === frame.contentWindow && heard(data) && answered(),
        { signal }
      );
      return frame;
    }

    /** The story at the window's height, driven by the host's scroll; falls back to the flat embed. */
    #ride(options: Options, signal: AbortSignal) {
      this.setAttribute('mode', 'ride');
      const flat = (why: string) => {
        if (signal.aborted) return;
        warn(`${why}; the story stands as text and figures`);
        this.#end?.abort();
        this.#frame?.remove();
        this.removeAttribute('live');
        this.#track.style.height = this.#pin.style.height = this.#pin.style.top = '';
        const next = (this.#end = new AbortController());
        this.#show('flat', options, next.signal);
      };
      const ride = new Ride(this, this.#track, this.#pin, options.top, {
        broken: () => flat('a style around it keeps it from sticking'),
        hold: () => this.shadowRoot?.activeElement === this.#frame
      });
      signal.addEventListener('abort', () => ride.end());
      const may = limiter(5, 10_000);
      const frame = this.#open(
        addressOf(root, 'story', options),
        signal,
        (data) => {
          if (!isReady(data) || !may()) return false;
          const { port1, port2 } = new MessageChannel();
          frame.contentWindow?.postMessage(hello, '*', [port2]);
          ride.take(port1);
          this.setAttribute('live', '');
          return true;
        },
        () => flat('it did not start')
      );
    }

    /** A page at its own height; if it does not report that, the element's content remains. */
    #show(kind: Kind, options: Options, signal: AbortSignal) {
      this.setAttribute('mode', kind);
      const may = limiter(60, 1000);
      const frame = this.#open(
        addressOf(root, kind, options),
        signal,
        (data) => {
          const height = heightOf(data);
          if (!height || !may()) return false;
          frame.style.height = `${height}px`;
          this.setAttribute('live', '');
          return true;
        },
        () => {
          this.#stop();
          this.setAttribute('mode', 'card');
        }
      );
    }
  };
}
