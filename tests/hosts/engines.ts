import { createServer } from 'node:http';
import { launch, type Browser, type Frame, type Page } from 'puppeteer-core';
import { ensureChromium } from '../../src/build/chromium.mjs';
import { findFirefox } from '../../src/build/firefox.mjs';

/** The engines that the tests of embeds run in; where Firefox is missing, `npm test` says so. */
export const engines = ['chrome', 'firefox'] as const;
export type Engine = (typeof engines)[number];
export const missing = (engine: Engine) => engine === 'firefox' && !findFirefox();

/** Starts an engine; `calm` is one whose reader wants less motion. */
export function start(engine: Engine, { calm = false } = {}): Promise<Browser> {
  return launch({
    browser: engine,
    executablePath: engine === 'chrome' ? ensureChromium() : findFirefox()!,
    args:
      engine === 'chrome'
        ? [
            '--no-sandbox',
            '--disable-dev-shm-usage',
            ...(calm ? ['--force-prefers-reduced-motion'] : [])
          ]
        : [],
    ...(calm ? { extraPrefsFirefox: { 'ui.prefersReducedMotion': 1 } } : {}),
    protocolTimeout: 120_000
  });
}

/** Serves host pages on another site than the story's. */
export async function serveHosts() {
  const pages = new Map<string, string>();
  const server = createServer(({ url = '/' }, response) => {
    const page = pages.get(url.split('?')[0] ?? '');
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    /** Publishes a page and gives its address. */
    publish(html: string) {
      const path = `/${pages.size}.html`;
      pages.set(path, html);
      return `http://localhost:${port}${path}`;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    }
  };
}

/** Waits until the frame whose address has this in it is there and loaded. */
export async function frameWith(page: Page, part: string): Promise<Frame> {
  return page.waitForFrame((frame) => frame.url().includes(part), { timeout: 30_000 });
}
