import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { editions } from '../unit/invariants.ts';
import { desktop, hydrated, open, phone, scrollToStep, settled, useBrowser } from './browser.ts';

useBrowser();
const site = inject('site');
const popover = '.popover:popover-open';
/** The mark of a claim that all editions tell there. */
const marked = '#what-came .cite a[data-claim="altman-own-pocket"]';

/** Opens the article at a step and gives a source mark. */
async function atMark(device: typeof desktop | typeof phone, path = '') {
  const opened = await open(new URL(path, site).href, { ...device, locale: 'zh-TW' });
  await scrollToStep(opened.page, 'what-came');
  await settled(opened.page, 'what-came');
  return { ...opened, mark: opened.page.locator(marked) };
}

async function expectsAnswer(page: Page, id: keyof typeof editions, date = '') {
  await page.waitForSelector(popover);
  const text = await page.innerText(popover);
  expect(text).toContain(editions[id].ui['status-telling-imprecise']);
  expect(text).toContain(date);
  expect(text).toContain('OpenAI');
  expect(text).toContain('Introducing OpenAI');
  expect(await page.locator(`${popover} a[href*="openai.com"]`).count()).toBeGreaterThan(0);
}

describe('says who?', () => {
  test('a click on a mark opens claim, finding, date and sources beside the text', async () => {
    const { page, mark, complaints } = await atMark(desktop);
    await mark.click();
    await expectsAnswer(page, 'zh-hant', '2015年12月11日');
    expect(page.url()).not.toContain('/sources/');
    const box = (await page.locator(popover).boundingBox())!;
    const at = (await mark.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(1440);
    expect(
      Math.min(Math.abs(box.y - at.y - at.height), Math.abs(box.y + box.height - at.y))
    ).toBeLessThan(24);
    await page.mouse.click(1200, 880);
    await page.waitForSelector(popover, { state: 'detached' });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('by key: Enter opens, the answer has the focus, Escape gives it back to the mark', async () => {
    const { page, mark } = await atMark(desktop, 'en/');
    await mark.focus();
    await page.keyboard.press('Enter');
    await expectsAnswer(page, 'en', '11 December 2015');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('dialog');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.popover') !== null)).toBe(
      true
    );
    await page.keyboard.press('Escape');
    await page.waitForSelector(popover, { state: 'detached' });
    expect(await mark.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.context().close();
  });

  test('by touch: the answer comes up at the foot of the phone and has a button that closes it', async () => {
    const { page, mark } = await atMark(phone, 'zh-hans/');
    await mark.tap();
    await expectsAnswer(page, 'zh-hans');
    const box = (await page.locator(popover).boundingBox())!;
    expect(Math.round(box.y + box.height)).toBe(844);
    expect(Math.round(box.width)).toBe(390);
    await page.locator(`${popover} button`).tap();
    await page.waitForSelector(popover, { state: 'detached' });
    await page.context().close();
  });

  test('when the network is gone once the reader has begun, marks still answer', async () => {
    const { page } = await open(site, { ...desktop, locale: 'zh-TW' });
    await Promise.all([page.waitForResponse(/\/notes\/zh-hant\.json$/), hydrated(page)]);
    await page.context().setOffline(true);
    await scrollToStep(page, 'what-came');
    await page.locator(marked).click();
    await expectsAnswer(page, 'zh-hant');
    await page.context().close();
  });

  test('when the notes do not come, the mark leads to the sources page', async () => {
    const { page } = await open('about:blank', desktop);
    await page.route('**/notes/*.json', (route) => route.abort());
    await page.goto(site);
    await settled(page, 'cover');
    await scrollToStep(page, 'what-came');
    await page.locator(marked).click();
    await page.waitForURL('**/sources/#altman-own-pocket');
    await page.context().close();
  });

  test('without a script the mark is a link to the claim', async () => {
    const { page } = await open(site, { ...phone, javaScriptEnabled: false });
    await page.locator(marked).click();
    await page.waitForURL('**/sources/#altman-own-pocket');
    expect(await page.isVisible('#altman-own-pocket')).toBe(true);
    await page.context().close();
  });
});
