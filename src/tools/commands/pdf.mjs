import { mkdirSync } from 'node:fs';
import { build } from './build.mjs';
import { ensureChromium } from '../machine/chromium.mjs';
import { editionPaths } from '../site/editions.mjs';
import { ensureDependencies } from '../machine/install.mjs';
import { serve } from '../site/serve.mjs';

/**
 * Prints the article at an address as a PDF: every figure loaded, the notes under it, tagged and with an outline.
 * @param {string} url the article's address
 * @param {'A4' | 'Letter'} format
 * @param {string} file where to write
 */
export async function printPdf(url, format, file) {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: ['--no-sandbox']
  });
  try {
    const page = await browser.newPage();
    const notes = page.waitForResponse(/\/notes\/.*\.json$/);
    await page.goto(url);
    await page.waitForSelector('html[data-hydrated]', { state: 'attached' });
    // What a print needs is fetched for a reader who is there.
    await page.keyboard.press('Shift');
    await notes;
    await page.waitForLoadState('networkidle');
    await page.evaluate(async () => {
      const images = [...document.querySelectorAll('img')];
      for (const image of images) image.loading = 'eager';
      await Promise.all(images.map((image) => image.decode()));
      // A driven browser does not fire `beforeprint`.
      dispatchEvent(new Event('beforeprint'));
    });
    await page.pdf({ path: file, format, printBackground: true, tagged: true, outline: true });
  } finally {
    await browser.close();
  }
}

if (process.argv[1]?.endsWith('pdf.mjs')) {
  const [edition = 'zh-hant', format = 'A4'] = process.argv.slice(2);
  const path = /** @type {Record<string, string>} */ (editionPaths)[edition];
  if (path === undefined || (format !== 'A4' && format !== 'Letter')) {
    console.error(
      `npm run pdf -- EDITION FORMAT: the edition is one of ${Object.keys(editionPaths).join(', ')}, the format A4 or Letter.`
    );
    process.exit(1);
  }
  ensureDependencies({ dev: true });
  await build();
  const { url, close } = await serve(process.env.BUILD_DIR ?? 'build');
  mkdirSync('pdf', { recursive: true });
  const file = `pdf/two-lines-${edition}-${format.toLowerCase()}.pdf`;
  try {
    await printPdf(new URL(path, url).href, format, file);
    console.log(`\nThe PDF is ${file}`);
  } finally {
    await close();
  }
}
