import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import type { EditionId } from '../content/editions.ts';

/** The faces in which this site sets and draws: all of them under the SIL Open Font License. */
const files = {
  'serif-tc-black': 'noto-serif-tc/900Black/NotoSerifTC_900Black.ttf',
  'serif-sc-black': 'noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
  'serif-black': 'source-serif-4/900Black/SourceSerif4_900Black.ttf',
  'serif-italic': 'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  'sans-tc': 'noto-sans-tc/400Regular/NotoSansTC_400Regular.ttf',
  'sans-tc-bold': 'noto-sans-tc/700Bold/NotoSansTC_700Bold.ttf',
  'sans-sc': 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'sans-sc-bold': 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  sans: 'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'sans-bold': 'source-sans-3/700Bold/SourceSans3_700Bold.ttf'
} as const;
export type FaceFile = keyof typeof files;

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

/** The package that has a face, with the face's licence. */
export const faceFolder = (face: FaceFile) =>
  `node_modules/@expo-google-fonts/${files[face].split('/')[0]}`;

const made = new Map<string, Promise<Uint8Array>>();

async function cut(face: FaceFile, characters: string, targetFormat: 'woff2' | 'truetype') {
  const file = `node_modules/@expo-google-fonts/${files[face]}`;
  let whole: Buffer;
  try {
    whole = await readFile(file);
  } catch {
    throw new Error(`The face is missing at ${file}. Run "npm ci".`);
  }
  return subsetFont(whole, characters, { targetFormat });
}

/** A face with only the characters of `text`: WOFF2 for pages, TrueType for drawing. Throws when it is not installed. */
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
