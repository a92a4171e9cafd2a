import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const file = 'node_modules/@expo-google-fonts/noto-serif-tc/900Black/NotoSerifTC_900Black.ttf';
const made = new Map<string, Promise<Uint8Array>>();

async function subset(characters: string): Promise<Uint8Array> {
  let whole: Buffer;
  try {
    whole = await readFile(file);
  } catch {
    throw new Error(`The display face is missing at ${file}. Run "npm ci".`);
  }
  return subsetFont(whole, characters, { targetFormat: 'woff2' });
}

/** The display face (Noto Serif TC Black, SIL Open Font License) as WOFF2 with only the characters given. Throws when the face is not installed. */
export function displayFont(text: string): Promise<Uint8Array> {
  const characters = [...new Set(text)].sort().join('');
  const font = made.get(characters) ?? subset(characters);
  made.set(characters, font);
  return font;
}
