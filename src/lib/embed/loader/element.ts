import { hear, hello, isReady, sandbox, sizeIn, type Heard } from '../protocol.ts';
import { limiter } from './limiter.ts';
import { addressOf, names, readOptions, type Kind, type Options } from './options.ts';
import { placeOf, scrollerOf } from './place.ts';
import { Ride, sizes } from './ride.ts';
import { themeBehind } from './theme.ts';

/** Least width in px at which the chart can move beside its text. */
const least = 260;
/** How far from the window, in windows, a frame is fetched. */
const near = '150%';
/** How long a frame may take, in ms: to come; once it has come, to say its first word; and from then on, to begin. */
const [come, speak, begin] = [60_000, 2000, 12_000];

const css = `
:host{display:block;position:relative}
.pin{position:relative}
iframe{display:block;position:absolute;inset:0;visibility:hidden;width:100%;border:0;color-scheme:normal}
:host([live]) iframe{position:static;visibility:visible}
:host([live]) slot{display:none}
:host([mode=ride]) .pin{position:sticky}
:host([mode=ride]) iframe{position:absolute;height:100%}
@media print{.track{height:auto!important}.pin{height:auto!important;position:static!important}iframe{display:none!important}slot{display:contents!important}}`;

/** What an element is known by when it comes again: the host's page, and what it shows. */
const keyOf = (options: Options) => location.pathname + JSON.stringify(options);
/** Keys of stories that could only stand as text. */
const texts = new Set<string>();

const warned = new Set<string>();
/** Warns in the console, once per message. */
function warn(message: string) {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(`Two Lines: ${message}.`);
}

/**
 * What is done with a frame: `heard` gets its messages and returns whether one is an answer; `missed` is called if none
 * comes in time, with whether the frame has said anything.
 */
interface Ears {
  heard: (data: unknown) => boolean;
  missed: (spoke: boolean) => void;
}

/** The custom element for the stories of a site at `root`. Its content is the fallback until the story is there. */
export function storyElement(root: string) {
  return class Story extends HTMLElement {
    static observedAttributes = names.flatMap((name) => [name, `data-${name}`]);
    #track = document.createElement('div');
    #pin = document.createElement('div');
    #frame: HTMLIFrameElement | undefined;
    #end: AbortController | undefined;
    #due = 0;
    /** The step in view, in whichever form, and which form that is. */
    #step = '';
    #told: Kind = 'story';

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

    /** The height is set at once, so that the browser, or a router, can restore the reader's place. */
    connectedCallback() {
      this.#begin();
    }

    disconnectedCallback() {
      this.#stop();
      this.#size('', '', '');
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
    }

    #size(track: string, pin: string, top: string) {
      this.#track.style.height = track;
      this.#pin.style.height = pin;
      this.#pin.style.top = top;
    }

    /** How far the window's upper edge is into the element, in px of the window, and whether it is in it. */
    #depth() {
      const scroller = scrollerOf(this);
      const { port, scale } = placeOf(this, scroller);
      const { top, bottom } = this.getBoundingClientRect();
      return { in: top < port && bottom > port, y: port - top, scale, scroller };
    }

    #begin(options = readOptions((name) => this.getAttribute(name), EDITION_PATHS, warn)) {
      this.#stop();
      const end = (this.#end = new AbortController());
      const { signal } = end;
      const reduced = matchMedia('(prefers-reduced-motion: reduce)');
      const dark = matchMedia('(prefers-color-scheme: dark)');
      const formNow = (): [Kind, string] => [
        options.moment ? 'moment' : reduced.matches || this.offsetWidth < least ? 'flat' : 'story',
        options.theme || themeBehind(this)
      ];
      const [kind, theme] = formNow();
      const again = () => `${formNow()}` !== `${[kind, theme]}` && this.#soon();
      for (const query of [reduced, dark]) query.addEventListener('change', again, { signal });
      addEventListener('load', again, { signal });
      const sized = new ResizeObserver(again);
      sized.observe(this);
      const painted = new MutationObserver(again);
      for (const one of [document.documentElement, document.body])
        painted.observe(one, { attributes: true });
      signal.addEventListener('abort', () => {
        sized.disconnect();
        painted.disconnect();
      });
      const chosen = { ...options, theme };
      if (kind !== 'story') this.#show(kind, chosen, signal);
      else if (texts.has(keyOf(chosen))) this.#show('flat', chosen, signal);
      else this.#ride(chosen, signal);
    }

    /** A frame for an address, loaded once it is near the window. After the first answer there is no timeout. */
    #open(address: string, signal: AbortSignal, { heard, missed }: Ears) {
      const frame = (this.#frame = document.createElement('iframe'));
      frame.title = this.title || this.textContent.trim().slice(0, 120);
      frame.sandbox = sandbox;
      frame.allow = 'clipboard-write';
      frame.referrerPolicy = 'strict-origin-when-cross-origin';
      frame.scrolling = 'no';
      let timer = 0;
      let spoke = false;
      const miss = () => missed(spoke);
      /** Starts the timeout for its next word anew, in ms. */
      const within = (ms: number) => {
        clearTimeout(timer);
        timer = window.setTimeout(miss, ms);
      };
      // A page that may not stand here, or is not there, loads as well, and says nothing.
      frame.onload = () => within(spoke ? begin : speak);
      const answered = () => {
        clearTimeout(timer);
        frame.onload = null;
      };
      const seen = new IntersectionObserver(
        (entries) => {
          if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
          seen.disconnect();
          frame.src = address;
          within(come);
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
        ({ source, data }) => {
          if (!source || source !== frame.contentWindow) return;
          if (heard(data)) answered();
          else if (!spoke && frame.onload) within(begin);
          spoke = true;
        },
        { signal }
      );
      document.addEventListener(
        'securitypolicyviolation',
        ({ blockedURI, disposition, effectiveDirective }) =>
          disposition === 'enforce' &&
          /frame|child/.test(effectiveDirective) &&
          address.startsWith(blockedURI) &&
          miss(),
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
        this.#stop();
        const next = (this.#end = new AbortController());
        this.#show('flat', options, next.signal);
      };
      const moved = this.#told === 'flat' && this.#depth().in;
      const address = addressOf(root, 'story', options, moved ? this.#step : '');
      const ride = new Ride(this, this.#track, this.#pin, {
        address,
        part: !!(options.chapter || options.steps),
        top: options.top,
        broken: (why) => texts.add(keyOf(options)) && flat(why),
        hold: () => this.shadowRoot?.activeElement === this.#frame,
        tell: (heard) => this.#tell('story', heard)
      });
      if (signal.aborted) return ride.end();
      signal.addEventListener('abort', () => ride.end());
      const may = limiter(5, 10_000);
      const frame = this.#open(address, signal, {
        heard: (data) => {
          if (!isReady(data) || !may()) return false;
          const { port1, port2 } = new MessageChannel();
          frame.contentWindow?.postMessage(hello, '*', [port2]);
          ride.take(port1);
          this.setAttribute('live', '');
          return true;
        },
        missed: (spoke) => (spoke ? flat('it did not start') : this.#card())
      });
    }

    /** A page at its own height; until it has told that, what stood before holds the page, with the card in view. */
    #show(kind: Kind, options: Options, signal: AbortSignal) {
      this.setAttribute('mode', kind);
      const { in: inside, y, scale } = this.#depth();
      const moved = inside && this.#told === 'story';
      const known = keyOf(options) + kind + this.offsetWidth;
      // Of no height nothing is set.
      this.#track.style.height ||= `${sizes.get(known)}px`;
      if (inside && this.#track.style.height) this.#pin.style.top = `${y / scale}px`;
      const may = limiter(60, 1000);
      const frame = this.#open(addressOf(root, kind, options, moved ? this.#step : ''), signal, {
        heard: (data) => {
          if (!may()) return false;
          this.#tell(kind, hear(data));
          const size = sizeIn(data);
          if (!size) return false;
          sizes.set(known, size.height);
          frame.style.height = `${size.height}px`;
          if (!this.hasAttribute('live'))
            this.#settle(size.at, () => this.setAttribute('live', ''));
          return true;
        },
        missed: (spoke) => {
          if (spoke || kind !== 'moment') return this.#card();
          warn(`moment="${options.moment}" did not come; the story stands there`);
          this.#begin({ ...options, moment: '' });
        }
      });
    }

    /** Passes on to the page what the story tells of its reader. */
    #tell(kind: Kind, heard: Heard | undefined) {
      if (!heard || !('detail' in heard)) return;
      const { type, detail } = heard;
      if (type === 'step') [this.#step, this.#told] = [String(detail['step']), kind];
      this.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
    }

    /** Nothing came: the element's content remains. */
    #card() {
      this.#stop();
      this.#settle(0, () => this.setAttribute('mode', 'card'));
    }

    /**
     * Lets a form stand at its own height. Whoever was in the story is brought to where that is `at` px now, or, if that
     * is not known, as far into it as before.
     */
    #settle(at: number, stand: () => void) {
      const before = this.#depth();
      const share = before.y / before.scale / this.offsetHeight;
      this.#size('', '', '');
      stand();
      if (!before.in) return;
      const { y, scale, scroller } = this.#depth();
      const top = (at || share * this.offsetHeight) * scale - y;
      (scroller ?? window).scrollBy({ top, behavior: 'instant' });
    }
  };
}
