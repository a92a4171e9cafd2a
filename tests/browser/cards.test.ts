import sharp from 'sharp';
import { expect, test } from 'vitest';
import { editions } from '../unit/invariants.ts';

/** The widest stretch without ink between two characters of a card's first line, in px. */
async function widestGap(file: string): Promise<number> {
  const [left, width, height] = [50, 900, 50];
  const { data } = await sharp(file)
    .extract({ left, top: 50, width, height })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const inked = Array.from({ length: width }, (_, x) =>
    Array.from({ length: height }, (_, y) => data[y * width + x]!).some((grey) => grey < 200)
  );
  const from = inked.indexOf(true);
  const line = inked.slice(from, inked.lastIndexOf(true) + 1);
  let [gap, widest] = [0, 0];
  for (const ink of line) {
    gap = ink ? 0 : gap + 1;
    widest = Math.max(widest, gap);
  }
  expect(line.length).toBeGreaterThan(100);
  return widest;
}

test.each(Object.values(editions).map((edition) => [edition.settings.id, edition] as const))(
  'the cards of %s lack no sign of their first line',
  async (id, { chapters, steps }) => {
    for (const chapter of chapters) {
      const step = steps.find((one) => one.chapter === chapter.id)!;
      const gap = await widestGap(`build/cards/${id}/${step.id}.jpg`);
      expect([step.id, gap < 22]).toEqual([step.id, true]);
    }
  }
);
