import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { convert } from 'fontverter';
import { Converter } from 'opencc-js/t2cn';
import subsetFont from 'subset-font';
import { faceAt, familyOf, files, licenceAt, packages } from '../../lib/figures/face-files.mjs';
import { fetchPackages } from '../machine/fetch-packages.mjs';

/**
 * Cuts the faces in `src/faces` again, from the whole ones: `npm run faces`, when the build says that one lacks a character.
 * A Chinese face gets what is common in its script, so that a changed word seldom asks for it, and all that the content
 * holds. The Latin ones are small and stay whole; one has a reserved name, which a cut face may not bear.
 */

const span = (/** @type {number} */ from, /** @type {number} */ to) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Letters and figures of Latin, punctuation, currencies, arrows, and what Chinese sets in its own width. */
const everywhere = String.fromCodePoint(
  ...[...span(0x20, 0x7e), ...span(0xa0, 0x17f), ...span(0x2010, 0x2044), ...span(0x20a0, 0x20bf)],
  ...[...span(0x2190, 0x2193), ...span(0x2212, 0x2215), ...span(0x3000, 0x301f)],
  ...span(0xff01, 0xff5e)
);

/** The common characters of Traditional Chinese: in Big5 they stand before the others, from A4 to C6. */
const decoder = new TextDecoder('big5');
const common = span(0xa4, 0xc6)
  .flatMap((first) =>
    span(0x40, 0xfe).map((second) => decoder.decode(Uint8Array.of(first, second)))
  )
  .filter((sign) => /^\p{Script=Han}$/u.test(sign));

const content = readdirSync('src/content')
  .map((name) => readFileSync(join('src/content', name), 'utf8'))
  .join('\n');
// One per line: side by side the converter might take them for words.
const traditional = `${everywhere}\n${content}\n${common.join('\n')}`;

/** What the faces of each script hold; the Simplified edition is the Traditional text converted. */
const characters = {
  tc: traditional,
  sc: everywhere + content + Converter({ from: 'twp', to: 'cn' })(traditional)
};

const whole = fetchPackages('Fetching the whole faces (375 MB)', 'faces', packages);
const scope = join(whole, '@expo-google-fonts');
for (const face of /** @type {(keyof typeof files)[]} */ (Object.keys(files))) {
  const font = readFileSync(join(scope, files[face]));
  const script = /-(tc|sc)\b/.exec(face)?.[1];
  const made = script
    ? await subsetFont(font, characters[/** @type {keyof typeof characters} */ (script)], {
        targetFormat: 'woff2'
      })
    : await convert(font, 'woff2');
  mkdirSync(dirname(faceAt(face)), { recursive: true });
  writeFileSync(faceAt(face), made);
  const family = familyOf(face);
  cpSync(join(scope, family, 'LICENSE_FONT'), licenceAt(family));
  console.log(`  ${faceAt(face)}: ${Math.ceil(made.length / 1024)} KB`);
}
// Seldom needed again, and large.
rmSync(dirname(whole), { recursive: true });
