import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { ensureChromium } from '../../src/tools/machine/chromium.mjs';
import { startScreen } from './screen.ts';

/** The settings of the print dialogue: print to a file, in that folder. */
const preferences = (folder: string) => ({
  printing: {
    print_preview_sticky_settings: {
      appState: JSON.stringify({
        version: 2,
        recentDestinations: [{ id: 'Save as PDF', origin: 'local', account: '' }],
        isHeaderFooterEnabled: false
      })
    }
  },
  savefile: { default_directory: folder }
});

export interface Printer {
  page: Page;
  /** Prints the page as the browser does for its reader, who agrees at once: the bytes of the PDF. */
  print(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/**
 * Starts a Chromium with a window and its own print preview. One that is driven without a window makes its PDF in
 * another way: the page is not told that it is printed, and goes on meanwhile.
 */
export async function startPrinter(): Promise<Printer> {
  const home = mkdtempSync(join(tmpdir(), 'printer-'));
  const prints = join(home, 'prints');
  mkdirSync(prints);
  mkdirSync(join(home, 'Default'));
  writeFileSync(join(home, 'Default', 'Preferences'), JSON.stringify(preferences(prints)));
  const screen = await startScreen();
  const leave = () => {
    screen.end();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const context = await chromium.launchPersistentContext(home, {
      executablePath: ensureChromium(),
      headless: false,
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--kiosk-printing'],
      env: { ...process.env, DISPLAY: screen.display },
      serviceWorkers: 'block'
    });
    const page = context.pages()[0] ?? (await context.newPage());
    return {
      page,
      print: async () => {
        await page.evaluate(() => print());
        for (const until = Date.now() + 60_000; Date.now() < until;) {
          const [name] = readdirSync(prints);
          const file = name && readFileSync(join(prints, name));
          if (file && file.subarray(-8).includes('%%EOF')) return new Uint8Array(file);
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        throw new Error('Chromium has not printed in a minute.');
      },
      close: async () => {
        await context.close();
        leave();
      }
    };
  } catch (error) {
    leave();
    throw error;
  }
}
