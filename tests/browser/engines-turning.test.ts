import { describe, expect, test } from 'vitest';
import { engines, missing } from '../engines/engines.ts';
import { openAt, settled, sizes, useEngine, wheelTo } from '../engines/reading.ts';

describe.each(engines)('a window that turns in %s', (engine) => {
  const used = useEngine(engine);

  test.skipIf(missing(engine))(
    'keeps the step in view where it stood, there and back',
    async () => {
      const page = await openAt(used.browser, `${used.site.url}#captured`, sizes.phone);
      await settled(page, 'captured');
      await wheelTo(page, 'captured');
      await settled(page, 'captured');
      const y = () => page.evaluate(() => scrollY);
      // An engine that scrolls smoothly goes on for a while after the wheel.
      let before = NaN;
      await expect.poll(async () => before === (before = await y()), { interval: 300 }).toBe(true);
      for (const size of [{ width: 844, height: 390 }, { width: 700, height: 980 }, sizes.phone]) {
        await page.setViewport(size);
        await page.waitForFunction((width: number) => innerWidth === width, {}, size.width);
        await settled(page, 'captured');
      }
      await expect.poll(async () => Math.abs((await y()) - before)).toBeLessThanOrEqual(2);
      expect(await used.site.complaints(page)).toEqual([]);
      await page.close();
    }
  );
});
