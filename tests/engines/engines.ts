import {
  launch,
  type Browser as FullBrowser,
  type Frame as FullFrame,
  type Keyboard,
  type Mouse,
  type Page as FullPage
} from 'puppeteer-core';
import { ensureChromium } from '../../src/tools/machine/chromium.mjs';
import { findFirefox } from '../../src/tools/machine/firefox.mjs';
import { findWebKit } from '../../src/tools/machine/webkit.mjs';
import { startWebKit } from './webkit.ts';

/** The engines that are tested; where one is missing, `npm test` says so. */
export const engines = ['chrome', 'firefox', 'webkit'] as const;
export type Engine = (typeof engines)[number];
export const missing = (engine: Engine) =>
  (engine === 'firefox' && !findFirefox()) || (engine === 'webkit' && !findWebKit());

type Look = 'evaluate' | '$eval' | 'waitForSelector' | 'waitForFunction' | 'click' | 'focus';

/** A frame in a page, in any engine: what Puppeteer's has, so far as these tests need it. */
export type Frame = Pick<FullFrame, Look | 'url'>;

/** A page in any engine: what Puppeteer's has, so far as these tests need it. */
export type Page = Pick<FullPage, Look | 'goto' | 'reload' | 'setViewport' | 'close'> & {
  keyboard: Pick<Keyboard, 'press' | 'down' | 'up'>;
  mouse: Pick<Mouse, 'move' | 'wheel'>;
  waitForFrame(wanted: (frame: Frame) => boolean, options?: { timeout: number }): Promise<Frame>;
  screenshot(): Promise<Uint8Array>;
};

export interface Browser {
  /** A page in a fresh profile: nothing is kept from another page. */
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

/** Starts an engine; `calm` is one whose reader wants less motion. */
export async function start(engine: Engine, { calm = false } = {}): Promise<Browser> {
  if (engine === 'webkit') return startWebKit({ calm });
  const browser = await startDriven(engine, { calm });
  return {
    newPage: async () => (await browser.createBrowserContext()).newPage(),
    close: () => browser.close()
  };
}

interface Driven {
  calm?: boolean;
  /** Settings of a reader of Firefox. */
  prefs?: Record<string, unknown>;
  /** Whether Firefox shows pages of its own, as its Reader View is. */
  system?: boolean;
  /** Whether it takes a certificate that nobody has signed. */
  anyCertificate?: boolean;
}

/**
 * Starts an engine that Puppeteer itself drives, for tests that need all that it can do.
 */
export function startDriven(
  engine: Exclude<Engine, 'webkit'>,
  { calm = false, prefs = {}, system = false, anyCertificate = false }: Driven = {}
): Promise<FullBrowser> {
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
        : system
          ? ['--remote-allow-system-access']
          : [],
    extraPrefsFirefox: { ...prefs, ...(calm ? { 'ui.prefersReducedMotion': 1 } : {}) },
    acceptInsecureCerts: anyCertificate,
    protocolTimeout: 120_000
  });
}
