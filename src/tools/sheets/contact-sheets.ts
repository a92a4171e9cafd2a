import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EditionId } from '../../content/editions.ts';
import {
  editionNamed,
  pairs,
  stages,
  stripOf,
  withFaces,
  type StageName,
  type Theme
} from './strips.ts';

/** Steps that come out of another: all but the first. */
export const stepsWithAWay = [...new Set(pairs.map(({ step }) => step))];

/** Writes the sheets of an edition's ways, or of those to the steps `asked` for, into a folder; returns how many. */
export async function writeSheets(
  id: EditionId,
  theme: Theme,
  asked: readonly string[],
  folder: string
): Promise<number> {
  const edition = editionNamed(id);
  const sheets = pairs.flatMap((pair, i) =>
    asked.length && !asked.includes(pair.step)
      ? []
      : (Object.keys(stages) as StageName[]).map((stage) => ({
          file: `${String(i + 1).padStart(2, '0')}-${pair.to}-${stage}.png`,
          ...stripOf(edition, pair, stage, theme)
        }))
  );
  await withFaces(edition, `${sheets.map(({ svg }) => svg).join('')}›·`, async (draw) => {
    for (const { file, svg, width } of sheets)
      writeFileSync(join(folder, file), (await draw(svg, width)).asPng());
  });
  return sheets.length;
}
