import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { faceAt, familyOf, files, licenceAt, packages } from '../../src/lib/figures/face-files.mjs';
import { displayFace, need, pictureFaces, subset } from '../../src/lib/figures/faces.ts';
import type { FaceFile } from '../../src/lib/figures/face-files.mjs';

const faces = Object.keys(files) as FaceFile[];

test('every face that is used stands there with its licence, and no other', () => {
  const used = [...Object.values(displayFace), ...Object.values(pictureFaces).flat()];
  expect(faces.filter((face) => !used.includes(face))).toEqual([]);
  const families = [...new Set(faces.map(familyOf))];
  const wanted = [...faces.map(faceAt), ...families.map(licenceAt)];
  expect(wanted.filter((file) => !existsSync(file))).toEqual([]);
  expect(readdirSync('src/faces')).toHaveLength(wanted.length);
  for (const family of families)
    expect(readFileSync(licenceAt(family), 'utf8')).toMatch(/SIL OPEN FONT LICENSE Version 1\.1/i);
  expect(families.map((family) => `@expo-google-fonts/${family}`).sort()).toEqual(
    Object.keys(packages).sort()
  );
});

test('a character that the faces lack is named, with the fix', async () => {
  await expect(need(['sans-tc', 'serif-italic'], '線上的字 𠮷')).rejects.toThrow(
    /^sans-tc\.woff2, serif-italic\.woff2 in src\/faces: no glyph for 𠮷\. Run "npm run faces"/
  );
  await expect(need(['serif-italic'], 'Musk 線')).rejects.toThrow(/no glyph for 線\./);
});

test('a character that one of them has is no fault', () =>
  expect(need(['serif-italic', 'sans-tc'], 'Musk 線\n')).resolves.toBeUndefined());

test('a word that is common in a script needs no new faces', async () => {
  await need(['serif-tc-black'], '鑰匙、蝴蝶與繽紛的彩虹');
  await need(['serif-sc-black'], '钥匙、蝴蝶与缤纷的彩虹');
  await need(['sans-bold'], 'Zürich, Łódź, Ångström: €5');
});

test('a face for a page has only what it sets', async () => {
  const font = await subset('serif-tc-black', '兩條線', 'woff2');
  expect(Buffer.from(font).toString('latin1', 0, 4)).toBe('wOF2');
  expect(font.length).toBeLessThan(5_000);
});
