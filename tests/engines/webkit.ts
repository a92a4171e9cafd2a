import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { findWebKit } from '../../src/build/webkit.mjs';
import type { Browser } from './engines.ts';
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

/** A program in a group of its own, which ends when the pipe to it is closed: even when the tests are killed. */
const guarded = '(cat <&4; kill -9 0) & exec "$0" "$@" 4<&-';

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

/** The display that Xvfb opened, once it is there. */
async function displayOf(screen: ChildProcess): Promise<string> {
  const [number] = (await Promise.race([
    once(screen.stdio[3] as Readable, 'data'),
    once(screen, 'exit').then(() => Promise.reject(new Error('Xvfb ended before it had a screen.')))
  ])) as [Buffer];
  return `:${String(number).trim()}`;
}

const commandAt =
  (root: string): Command =>
  async <T>(method: string, path: string, body?: object) => {
    const answer = await fetch(root + path, {
      method,
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

/** Starts WebKit on a screen of its own, driven by the WebDriver protocol. Each page is a session of its own. */
export async function startWebKit({ calm = false } = {}): Promise<Browser> {
  const { driver, browser, screen } = findWebKit()!;
  const home = settings(calm);
  const running: ChildProcess[] = [];
  const begin = (program: string, args: string[], env = process.env) => {
    const child = spawn('/bin/sh', ['-c', guarded, program, ...args], {
      detached: true,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      env
    });
    running.push(child);
    return child;
  };
  const end = () => {
    for (const { stdio } of running) stdio[4]?.destroy();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const size = ['-screen', '0', '1600x1200x24'];
    const display = begin(screen, ['-displayfd', '3', '-nolisten', 'tcp', ...size]);
    const DISPLAY = await displayOf(display);
    const port = await freePort();
    const listener = begin(driver, [`--port=${port}`], {
      ...process.env,
      DISPLAY,
      GDK_BACKEND: 'x11',
      LANG: 'C',
      XDG_CONFIG_HOME: home
    });
    const command = commandAt(`http://127.0.0.1:${port}`);
    await listening(listener, command);
    let session: string | undefined;
    const leave = async () => {
      if (session) await command('DELETE', session);
      session = undefined;
    };
    return {
      newPage: async () => {
        // The driver has one session at a time.
        await leave();
        const { sessionId } = await command<{ sessionId: string }>('POST', '/session', {
          capabilities: {
            alwaysMatch: {
              browserName: 'MiniBrowser',
              'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] }
            }
          }
        });
        session = `/session/${sessionId}`;
        const own = session;
        return webKitPage((method, path, body) => command(method, own + path, body), leave);
      },
      close: async () => {
        await leave().finally(end);
      }
    };
  } catch (error) {
    end();
    throw error;
  }
}
