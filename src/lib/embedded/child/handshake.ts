import { here } from '../../embed/protocol.ts';
import { beginAt } from './begin.ts';
import { fitWindow } from './fit.ts';
import { tellStep } from './tell-step.ts';
import { heightMessages, replyTo, secretOf, type Reply, type Spoken } from './dialects.ts';

/**
 * Runs in every embed before anything is drawn: sets the theme, tells the host the height whenever it changes, and
 * answers hosts that ask. It depends on nothing that the page loads.
 */

/** Most dialects that a host may ask for, and how long answers are held back to be sent together, in ms. */
const most = 4;
const pause = 50;

const root = document.documentElement;
const query = new URLSearchParams(location.search);
/** A value of the address; hosts that escape twice leave a rest of it in the name. */
const asked = (name: string) => query.get(name) ?? query.get(`amp;${name}`);
const theme = asked('theme');
if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
else delete root.dataset.theme;
if (theme && !root.dataset.theme)
  console.warn(`Two Lines: there is no theme "${theme.slice(0, 60)}"; the reader’s is shown.`);
const kind = root.dataset.embed;

const start = kind === 'flat' ? asked('start') : null;
if (start) document.addEventListener('DOMContentLoaded', () => beginAt(start));
if (parent !== window) {
  if (kind === 'story') parent.postMessage(here, '*');
  else speak();
}

function speak() {
  const secret = secretOf(location.hash);
  const childId = query.get('childId')?.slice(0, 100) ?? null;
  const id = location.pathname.split('/').filter(Boolean).slice(-2).join('-');
  let sent = 0;
  const replies = new Map<string, Reply>();
  let timer = 0;

  const natural = kind === 'moment' ? fitWindow() : undefined;
  /** How far down the step is at which the reader was in another form of the story. */
  const at = () => {
    const step = kind === 'flat' && document.getElementById(asked('at') ?? '');
    return step ? Math.round(step.getBoundingClientRect().top + scrollY) : 0;
  };
  const now = (): Spoken => ({
    height: natural?.() ?? Math.ceil(document.body.getBoundingClientRect().height),
    at: at(),
    width: Math.ceil(document.body.getBoundingClientRect().width),
    id,
    href: location.href,
    childId,
    secret
  });
  const post = (message: unknown): void => parent.postMessage(message, '*');

  function measure() {
    const spoken = now();
    if (!spoken.height || spoken.height === sent) return;
    sent = spoken.height;
    for (const message of heightMessages(spoken)) post(message);
    for (const reply of replies.values()) post(reply(spoken));
  }

  /** A host that listens late has missed what was sent. */
  function repeat() {
    sent = 0;
    measure();
  }

  addEventListener('message', ({ source, data }) => {
    if (source !== parent) return;
    const spoken = now();
    const reply = replyTo(data, spoken);
    if (!reply) return;
    const dialect = String(JSON.stringify(reply({ ...spoken, height: 0, width: 0 })));
    if (!replies.has(dialect) && replies.size >= most) return;
    replies.set(dialect, reply);
    if (timer) return;
    timer = window.setTimeout(() => {
      timer = 0;
      const size = now();
      if (size.height) for (const one of replies.values()) post(one(size));
    }, pause);
  });

  // A frame in WordPress cannot open links: it asks the host to, which follows those to our own address.
  if (secret)
    document.addEventListener(
      'click',
      (event) => {
        const link = event.target instanceof Element ? event.target.closest('a') : null;
        if (!link || !/^https?:$/.test(link.protocol) || link.host !== location.host) return;
        event.preventDefault();
        post({ message: 'link', value: link.href, secret });
      },
      true
    );

  function begin() {
    new ResizeObserver(measure).observe(document.body);
    measure();
  }
  // As soon as there is a body to measure: the page's own script may never come.
  if (document.readyState === 'loading')
    document.addEventListener('readystatechange', begin, { once: true });
  else begin();
  addEventListener('load', repeat);
  // Once what is not shown is hidden.
  if (kind === 'flat') document.addEventListener('DOMContentLoaded', () => tellStep(post));
}
