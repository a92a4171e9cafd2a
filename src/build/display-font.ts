import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

/** The display face for each script: Noto Serif Black, SIL Open Font License. */
const files = {
  'zh-hant': 'noto-serif-tc/900Black/NotoSerifTC_900Black.ttf',
  'zh-hans': 'noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
  en: 'noto-serif-tc/900Black/NotoSerifTC_900Black.ttf'
};
const made = new Map<string, Promise<Uint8Array>>();

async function subset(edition: keyof typeof files, characters: string): Promise<Uint8Array> {
  const file = `node_modules/@expo-google-fonts/${files[edition]}`;
  let whole: Buffer;
  try {
    whole = await readFile(file);
  } catch {
    throw new Error(`The display face is missing at ${file}. Run "npm ci".`);
  }
  return subsetFont(whole, characters, { targetFormat: 'woff2' });
}

/** The display face of an edition as WOFF2 with only the characters given. Throws when the face is not installed. */
export function displayFont(edition: keyof typeof files, text: string): Promise<Uint8Array> {
  const characters = [...new Set(text)].sort().join('');
  const key = `${edition} ${characters}`;
  const font = made.get(key) ?? subset(edition, characters);
  made.set(key, font);
  return font;
}
