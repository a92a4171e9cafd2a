import { once } from 'node:events';

/** How many times slower than this machine the reader's machine is. */
const slowdown = 4;
/** For how long the browser runs at a stretch, in ms. */
const stretch = 12;
/** How long a film may take, in ms. */
const patience = 300_000;

/**
 * Lets a browser run for one part of the time in `slowdown`: what a browser itself can slow down is only a page's own
 * thread, and a film is drawn and encoded beside it. Returns what ends that.
 * @param {number} pid of the browser, which leads the group of all its processes
 */
function slowed(pid) {
  let runs = true;
  /** @type {NodeJS.Timeout} */
  let timer;
  const turn = () => {
    runs = !runs;
    process.kill(-pid, runs ? 'SIGCONT' : 'SIGSTOP');
    timer = setTimeout(turn, runs ? stretch : stretch * (slowdown - 1));
  };
  turn();
  return () => {
    clearTimeout(timer);
    process.kill(-pid, 'SIGCONT');
  };
}

/**
 * Makes the film of a moment's page from the share dialog on a phone-sized page, upright, as a reader does: seconds from
 * the press to the file, as they are here and on a browser slowed down. Throws where the page does not answer, or makes no film.
 * @param {string} url of a moment's page
 * @param {string} chromePath
 */
export async function runFilm(url, chromePath) {
  const { chromium } = await import('playwright-core');
  const server = await chromium.launchServer({
    executablePath: chromePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu']
  });
  const pid = server.process().pid ?? 0;
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    const page = await browser.newPage({
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true
    });
    const answer = await page.goto(url);
    if (!answer?.ok()) throw new Error(`The page answers ${answer?.status() ?? 'nothing'}.`);
    // The story takes the moment's place; then it is there for its reader's first sign.
    await page.waitForSelector('section[data-step] ~ section[data-step]', { state: 'attached' });
    await page.keyboard.press('Shift');
    await page.waitForSelector('.popover', { state: 'attached' });
    const step = url.split('/').at(-2) ?? '';
    await page.locator(`#${step} a.share`).click();
    await page.locator('.film-offer summary').click();
    const make = page.locator('.film > button.first');
    await make.waitFor();
    const seconds = async () => {
      const begun = performance.now();
      await make.click({ timeout: patience });
      await page.locator('.film progress').waitFor({ timeout: patience });
      await make.waitFor({ timeout: patience });
      const taken = (performance.now() - begun) / 1000;
      const name = await page.locator('.film .ready a').getAttribute('download');
      if (!/\.(mp4|webm)$/.test(name ?? '')) throw new Error('The page made no film.');
      return Number(taken.toFixed(1));
    };
    const here = await seconds();
    const release = slowed(pid);
    const slow = await seconds().finally(release);
    return { seconds: slow, here, version: browser.version() };
  } finally {
    await server.close();
    if (server.process().exitCode === null) await once(server.process(), 'exit');
  }
}
