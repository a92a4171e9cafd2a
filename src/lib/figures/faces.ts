import { readFile } from 'node:fs/promises';
import { convert } from 'fontverter';
import { Blob, Face } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import type { EditionId } from '../../content/editions.ts';
import { faceAt, type FaceFile } from './face-files.mjs';

/** The display face of an edition's pages. */
export const displayFace: Record<EditionId, FaceFile> = {
  'zh-hant': 'serif-tc-black',
  'zh-hans': 'serif-sc-black',
  en: 'serif-tc-black'
};

/** The faces of an edition's pictures, by the names that `svgFile` gives them. */
export const pictureFaces: Record<EditionId, readonly FaceFile[]> = {
  'zh-hant': ['serif-tc-black', 'sans-tc', 'sans-tc-bold', 'serif-italic'],
  'zh-hans': ['serif-sc-black', 'sans-sc', 'sans-sc-bold', 'serif-italic'],
  en: ['serif-black', 'sans', 'sans-bold', 'serif-italic']
};

interface Committed {
  font: Buffer;
  /** The code points of its characters. */
  has: ReadonlySet<number>;
}

async function read(face: FaceFile): Promise<Committed> {
  const font = await convert(await readFile(faceAt(face)), 'truetype');
  return { font, has: new Set(new Face(new Blob(font)).collectUnicodes()) };
}

const committed = new Map<FaceFile, Promise<Committed>>();

/** A face as it is in `src/faces`. */
function whole(face: FaceFile): Promise<Committed> {
  const known = committed.get(face) ?? read(face);
  committed.set(face, known);
  return known;
}

/** Throws, with the fix, if a character of `text` is in none of the faces. */
export async function need(faces: readonly FaceFile[], text: string) {
  const all = await Promise.all(faces.map(whole));
  const lacking = [...new Set(text)].filter(
    (sign) => !/\s/.test(sign) && !all.some(({ has }) => has.has(sign.codePointAt(0)!))
  );
  if (lacking.length)
    throw new Error(
      `${faces.map((face) => `${face}.woff2`).join(', ')} in src/faces: no glyph for ${lacking.join(' ')}. Run "npm run faces", which cuts the faces again for the text as it is; a character that is still missing then is not in the whole faces.`
    );
}

const made = new Map<string, Promise<Uint8Array>>();

async function cut(face: FaceFile, characters: string, targetFormat: 'woff2' | 'truetype') {
  return subsetFont((await whole(face)).font, characters, { targetFormat });
}

/** A face with only the characters of `text`, so far as it has them: WOFF2 for pages, TrueType for drawing. */
export function subset(
  face: FaceFile,
  text: string,
  format: 'woff2' | 'truetype'
): Promise<Uint8Array> {
  const characters = [...new Set(text)].sort().join('');
  const key = `${face} ${format} ${characters}`;
  const font = made.get(key) ?? cut(face, characters, format);
  made.set(key, font);
  return font;
}
