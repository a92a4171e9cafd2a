import type { Frame, Page } from './engines.ts';
import type { Command } from './webkit.ts';

/** How the protocol names an element in what it takes and gives. */
const key = 'element-6066-11e4-a52e-4f735466cecf';
type Element = Record<typeof key, string>;

const keys: Record<string, string> = {
  Enter: '\uE007',
  Tab: '\uE004',
  Shift: '\uE008',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015'
};

/** Runs the source of a function in a page or a frame. */
type Run = <T>(source: string, args: readonly unknown[]) => Promise<T>;

/** Asks again until the answer is truthy; while a page is being changed for another, it has none. */
async function poll<T>(what: string, ask: () => Promise<T>, timeout = 30_000): Promise<T> {
  const end = Date.now() + timeout;
  let why = '';
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer) return answer;
      why = '';
    } catch (error) {
      why = ` ${String(error)}`;
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(`Waited ${timeout} ms for ${what}.${why}`);
}

/** What a page and a frame have in common. */
function looking(run: Run, press: (element: Element) => Promise<unknown>): Omit<Frame, 'url'> {
  const element = (selector: string) =>
    run<Element>(
      `(selector) => {
        const found = document.querySelector(selector);
        if (!found) throw new Error('no element ' + selector);
        return found;
      }`,
      [selector]
    );
  return {
    evaluate: (source, ...args) => run<never>(String(source), args),
    $eval: (selector, source, ...args) =>
      run<never>(
        `(selector, ...args) => {
          const found = document.querySelector(selector);
          if (!found) throw new Error('no element ' + selector);
          return (${String(source)})(found, ...args);
        }`,
        [selector, ...args]
      ),
    waitForSelector: async (selector, { timeout, hidden = false, visible = false } = {}) => {
      await poll(
        hidden ? `no ${selector}` : selector,
        () =>
          run(
            `(selector, hidden, visible) => {
              const found = document.querySelector(selector);
              const seen = Boolean(found && found.checkVisibility({ visibilityProperty: true }));
              return hidden ? !seen : visible ? seen : Boolean(found);
            }`,
            [selector, hidden, visible]
          ),
        timeout
      );
      return null;
    },
    waitForFunction: async (source, { timeout } = {}, ...args) => {
      const value = await poll(String(source), () => run(String(source), args), timeout);
      return { jsonValue: async () => value } as never;
    },
    // The driver itself would scroll as smoothly as the page does, and not wait.
    click: async (selector) => {
      const target = await element(selector);
      await run(`(element) => element.scrollIntoView({ block: 'center', behavior: 'instant' })`, [
        target
      ]);
      await press(target);
    },
    focus: async (selector) =>
      void (await run('(element) => element.focus()', [await element(selector)]))
  };
}

/**
 * A page of WebKit. `command` goes to its session; `close` ends it.
 */
export function webKitPage(command: Command, close: () => Promise<void>): Page {
  const run: Run = (source, args) =>
    command('POST', '/execute/sync', {
      script: `return (${source}).apply(null, arguments)`,
      args
    });
  const press = (element: Element) => command('POST', `/element/${element[key]}/click`, {});

  // One at a time: what goes to a frame must not meet what goes to the page.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const next = last.then(act, act);
    last = next;
    return next;
  };
  const within = <T>(frame: Element, act: () => Promise<T>): Promise<T> =>
    inTurn(async () => {
      await command('POST', '/frame', { id: frame });
      try {
        return await act();
      } finally {
        await command('POST', '/frame', { id: null });
      }
    });
  const frameOf = (element: Element, url: string): Frame => ({
    url: () => url,
    ...looking(
      (source, args) => within(element, () => run(source, args)),
      (target) => within(element, () => press(target))
    )
  });
  const frames = async () => {
    const all = await inTurn(() =>
      run<Element[]>(
        `() => {
          const roots = [document];
          for (const root of roots)
            for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
          return roots.flatMap((root) => [...root.querySelectorAll('iframe')]);
        }`,
        []
      )
    );
    const found: Frame[] = [];
    for (const element of all) {
      const url = await within(element, () => run<string>('() => location.href', []));
      found.push(frameOf(element, url));
    }
    return found;
  };

  // The driver turns a wheel by the difference to its last turn: each turn has a wheel of its own.
  let turns = 0;
  const act = (type: 'key' | 'pointer' | 'wheel', ...actions: object[]) => {
    const id = type === 'wheel' ? `wheel ${turns++}` : type;
    return inTurn(() => command('POST', '/actions', { actions: [{ type, id, actions }] }));
  };
  const to = (type: 'keyDown' | 'keyUp', name: string) => ({ type, value: keys[name] ?? name });
  let pointer = { x: 0, y: 0 };
  // What the window's bars take of it, which only the page can tell.
  let bars: readonly [number, number] = [0, 0];

  return {
    ...looking(
      (source, args) => inTurn(() => run(source, args)),
      (element) => inTurn(() => press(element))
    ),
    goto: async (url) => {
      await inTurn(() => command('POST', '/url', { url }));
      return null;
    },
    reload: async () => {
      await inTurn(() => command('POST', '/refresh', {}));
      return null;
    },
    close,
    setViewport: async (size) => {
      if (!size) return;
      const { width, height } = size;
      const inner = () =>
        inTurn(() => run<[number, number]>('() => [innerWidth, innerHeight]', []));
      const fits = async () => {
        const [w, h] = await inner();
        return w === width && h === height;
      };
      for (let i = 0; i < 5; i++) {
        const rect = { width: width + bars[0], height: height + bars[1] };
        await inTurn(() => command('POST', '/window/rect', rect));
        // The window takes its size some time after it was told.
        if (await poll('the size', fits, 1_000).catch(() => false)) return;
        const [w, h] = await inner();
        bars = [rect.width - w, rect.height - h];
      }
    },
    keyboard: {
      press: async (name) => void (await act('key', to('keyDown', name), to('keyUp', name))),
      down: async (name) => void (await act('key', to('keyDown', name))),
      up: async (name) => void (await act('key', to('keyUp', name)))
    },
    mouse: {
      move: async (x, y) => {
        pointer = { x, y };
        await act('pointer', { type: 'pointerMove', x, y, duration: 0 });
      },
      wheel: async ({ deltaX = 0, deltaY = 0 } = {}) =>
        void (await act('wheel', { type: 'scroll', ...pointer, deltaX, deltaY, duration: 0 }))
    },
    waitForFrame: async (wanted, { timeout } = { timeout: 30_000 }) =>
      poll('a frame', async () => (await frames()).find(wanted), timeout).then((frame) => frame!),
    screenshot: async () => {
      const picture = await inTurn(() => command<string>('GET', '/screenshot'));
      return Buffer.from(picture, 'base64');
    }
  };
}
