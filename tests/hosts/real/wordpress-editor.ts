import type { Page } from 'puppeteer-core';
import { after, before } from './article.ts';
import type { Run } from './run.ts';
import { cutFaults, cutIn } from './read.ts';
import type { Pasted } from './snippets.ts';
import { verdictOf, type Reading } from './verdict.ts';
import type { WordPress } from './wordpress.ts';

/** What the editor's page has of WordPress' own packages. */
interface Editing {
  wp: {
    blocks: { createBlock(name: string, attributes: object): object };
    data: {
      select(store: string): {
        getBlocks(): { name: string; clientId: string }[];
        getCurrentPostAttribute(name: string): string;
      };
      dispatch(store: string): {
        set(scope: string, name: string, value: boolean): void;
        editPost(edits: object): void;
        savePost(): Promise<void>;
        insertBlocks(blocks: object[]): void;
        selectBlock(id: string): void;
      };
    };
  };
}

/** How tall a preview may be, in px: the whole story as text and figures is half of it. */
const tallest = 100_000;

async function newPost(page: Page, address: string) {
  await page.goto(`${address}/wp-admin/post-new.php`);
  await page.waitForFunction(
    () => 'wp' in window && document.querySelector('.editor-styles-wrapper')
  );
  await page.evaluate(() => {
    const { wp } = window as unknown as Editing;
    wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false);
  });
  await page.waitForFunction(() => !document.querySelector('.edit-post-welcome-guide'));
}

async function signIn(page: Page, address: string) {
  await page.goto(`${address}/wp-login.php`);
  await page.evaluate(() => {
    document.querySelector<HTMLInputElement>('#user_login')!.value = 'admin';
    document.querySelector<HTMLInputElement>('#user_pass')!.value = 'admin';
  });
  await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
}

/** Pastes text into a new paragraph below one of the host's. */
async function paste(page: Page, text: string) {
  await page.click('.block-editor-default-block-appender__content');
  await page.keyboard.type(before);
  await page.keyboard.press('Enter');
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const event = { clipboardData, bubbles: true, cancelable: true };
    document.activeElement!.dispatchEvent(new ClipboardEvent('paste', event));
  }, text);
}

/** Publishes what stands in the editor, with the host's last paragraph under it: the address of the page. */
async function publish(page: Page, title: string): Promise<string> {
  await page.evaluate(
    async (title, after) => {
      const { wp } = window as unknown as Editing;
      const paragraph = wp.blocks.createBlock('core/paragraph', { content: after });
      wp.data.dispatch('core/block-editor').insertBlocks([paragraph]);
      wp.data.dispatch('core/editor').editPost({ title, status: 'publish' });
      await wp.data.dispatch('core/editor').savePost();
    },
    title,
    after
  );
  return page.evaluate(() => {
    const { wp } = window as unknown as Editing;
    return wp.data.select('core/editor').getCurrentPostAttribute('link');
  });
}

/** Whether the editor makes a card of what was pasted, and shows it. */
async function cardIn(page: Page): Promise<Reading> {
  const shown = () => {
    const embed = document.querySelector('.wp-block-embed');
    if (embed?.textContent?.includes('could not be embedded')) return 'could not be embedded';
    const { height = 0 } = embed?.querySelector('iframe')?.getBoundingClientRect() ?? {};
    return height > 100 ? 'card' : '';
  };
  const seen = await page.waitForFunction(shown, { timeout: 30_000 }).then(
    (found) => found.jsonValue(),
    () => 'no card comes'
  );
  return { form: 'chart', faults: seen === 'card' ? [] : [seen] };
}

/** Puts HTML into a block of its own and presses its Preview: whether all of it is seen, and its window stands still. */
async function previewOf(page: Page, code: string): Promise<string[]> {
  await page.evaluate((content) => {
    const { wp } = window as unknown as Editing;
    const block = wp.blocks.createBlock('core/html', { content }) as { clientId: string };
    wp.data.dispatch('core/block-editor').insertBlocks([block]);
    wp.data.dispatch('core/block-editor').selectBlock(block.clientId);
  }, code);
  const button = '.block-editor-block-toolbar button::-p-text(Preview)';
  await (await page.waitForSelector(button))!.click();
  await page.waitForSelector('.wp-block-html iframe');
  let [last, still] = [0, 0];
  for (const until = Date.now() + 60_000; Date.now() < until && still < 15;) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const { height, content } = await page.$eval('.wp-block-html iframe', (frame) => {
      const inner = (frame as HTMLIFrameElement).contentDocument?.documentElement;
      frame.scrollIntoView({ block: 'nearest' });
      return { height: frame.clientHeight, content: inner?.scrollHeight ?? 0 };
    });
    if (Math.max(height, content) > tallest)
      return [`its Preview grows without end (${height} px, ${content} px in it)`];
    still = height === last && height > 100 && content <= height + 1 ? still + 1 : 0;
    last = height;
  }
  if (still < 15) return [`its Preview cuts it (${last} px)`];
  return cutFaults((await cutIn(page)) ?? 0);
}

/** What an administrator sees in the block editor: an address or a frame pasted, and the Preview of each snippet. */
export async function readEditor(run: Run, wordpress: WordPress, pasted: Pasted[]) {
  const { chrome } = run.browsers;
  const host = 'WordPress, block editor, while writing';
  const context = await chrome.createBrowserContext();
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.setViewport({ width: 1440, height: 900 });
  try {
    await signIn(page, wordpress.address);
    for (const one of pasted) {
      await newPost(page, wordpress.address);
      const reading: Reading = { form: one.meant, faults: [] };
      if (one.address) {
        await paste(page, one.code);
        reading.faults.push(...(await cardIn(page)).faults);
        await run.read('WordPress, pasted in the block editor', one, () => publish(page, one.name));
      } else reading.faults.push(...(await previewOf(page, one.code)));
      const verdict = verdictOf(host, one, { 'Chromium, desktop': reading });
      run.note({ host, snippet: one.name, verdict });
    }
    await pastedAsText(run, page, wordpress, pasted);
  } finally {
    await context.close();
  }
}

/** Snippets pasted where text is written: the editor makes of them what it can. */
async function pastedAsText(run: Run, page: Page, wordpress: WordPress, pasted: Pasted[]) {
  for (const one of pasted.filter(({ name }) => /^(script, story|frame, chart)$/.test(name))) {
    await newPost(page, wordpress.address);
    await paste(page, one.code);
    await page.waitForFunction(() => {
      const { wp } = window as unknown as Editing;
      return wp.data.select('core/block-editor').getBlocks().length > 1;
    });
    await run.read('WordPress, pasted in the block editor', one, () => publish(page, one.name));
  }
}
