import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findWebKit } from '../../src/tools/machine/webkit.mjs';
import type { Browser } from './engines.ts';
import { begin, end as endProgram, startScreen } from './screen.ts';
import { webKitPage } from './webkit-page.ts';

/** One command of the WebDriver protocol, below the session's address; throws what the driver says is wrong. */
export type Command = <T>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object
) => Promise<T>;

/** MiniBrowser's own bars would keep a window from being as narrow as a phone. */
const slim =
  'window * { min-width: 0; min-height: 0; padding: 0; margin: 0; border: none; font-size: 1px; }';

/** A home for the browser: its settings are those of GTK. */
function settings(calm: boolean): string {
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  for (const version of ['gtk-3.0', 'gtk-4.0']) {
    mkdirSync(join(home, version));
    writeFileSync(join(home, version, 'gtk.css'), slim);
    const animations = `[Settings]\ngtk-enable-animations=${calm ? 0 : 1}\n`;
    writeFileSync(join(home, version, 'settings.ini'), animations);
  }
  return home;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

/** How long the driver may take for a command, in ms: to begin a session takes it a second, unless it never does. */
const patience = (path: string) => (path === '/session' ? 30_000 : 90_000);

const commandAt =
  (root: string): Command =>
  async <T>(method: string, path: string, body?: object) => {
    const answer = await fetch(root + path, {
      method,
      signal: AbortSignal.timeout(patience(path)),
      ...(body ? { body: JSON.stringify(body) } : {})
    });
    const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
    if (!answer.ok) throw new Error(`WebKit, ${method} ${path}: ${value.error} ${value.message}`);
    return value;
  };

/** Waits until the driver listens; throws when it ends instead. */
async function listening(driver: ChildProcess, command: Command) {
  while (driver.exitCode === null) {
    const { ready } = await command<{ ready: boolean }>('GET', '/status').catch(() => ({
      ready: false
    }));
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('WebKitWebDriver ended before it listened.');
}

/** The driver on a screen of its own, with what speaks to it and what ends both. */
interface Driver {
  command: Command;
  end: () => void;
}

async function startDriver(calm: boolean): Promise<Driver> {
  const { driver } = findWebKit()!;
  const home = settings(calm);
  const running: (() => void)[] = [];
  const end = () => {
    for (const endOne of running) endOne();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const screen = await startScreen();
    running.push(screen.end);
    const port = await freePort();
    const listener = begin(driver, [`--port=${port}`], {
      ...process.env,
      // Where nothing moves, no compositor is needed: without a graphics card it ends WebKitGTK after a while.
      ...(calm ? { WEBKIT_DISABLE_COMPOSITING_MODE: '1' } : {}),
      DISPLAY: screen.display,
      GDK_BACKEND: 'x11',
      LANG: 'C',
      XDG_CONFIG_HOME: home
    });
    running.push(() => endProgram(listener));
    const command = commandAt(`http://127.0.0.1:${port}`);
    await listening(listener, command);
    return { command, end };
  } catch (error) {
    end();
    throw error;
  }
}

/** Starts WebKit, driven by the WebDriver protocol. Each page is a session of its own. */
export async function startWebKit({ calm = false } = {}): Promise<Browser> {
  const { browser } = findWebKit()!;
  const wanted = {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] }
  };
  let driver = await startDriver(calm);
  let session: string | undefined;
  const leave = async () => {
    const left = session;
    session = undefined;
    if (left) await driver.command('DELETE', left);
  };
  const enter = async () => {
    // The driver has one session at a time.
    await leave();
    const { sessionId } = await driver.command<{ sessionId: string }>('POST', '/session', {
      capabilities: { alwaysMatch: wanted }
    });
    return (session = `/session/${sessionId}`);
  };
  return {
    newPage: async () => {
      const own = await enter().catch(async () => {
        // Once in some hundred sessions the driver waits for a browser that never comes; a new driver helps.
        driver.end();
        session = undefined;
        driver = await startDriver(calm);
        return enter();
      });
      const { command } = driver;
      return webKitPage((method, path, body) => command(method, own + path, body), leave);
    },
    close: async () => {
      // A session that no longer answers is ended with the driver.
      await leave().catch(() => {});
      driver.end();
    }
  };
}
