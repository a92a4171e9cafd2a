import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import type { EditionId } from '../../content/editions.ts';
import { keep, kept } from './cache.mjs';
import { packages as facePackages } from './face-files.mjs';
import { need, pictureFaces, subset } from './faces.ts';
import { Progress } from './progress.ts';

const cache = 'node_modules/.cache/pictures';
/**
 * Part of each picture's key in the cache, so that a change of how pictures are made draws them again. Faces count by
 * name, not by bytes: which other characters they hold makes no difference to a picture.
 */
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { version?: string }>;
};
const making = [
  'mozjpeg 84, all characters',
  ...['@resvg/resvg-js', 'sharp', 'subset-font'].map(
    (name) => `${name} ${packages[`node_modules/${name}`]?.version}`
  ),
  ...Object.entries(facePackages).flat()
].join();
const hash = (...parts: (string | Uint8Array)[]) =>
  parts
    .reduce((sum, part) => sum.update(part), createHash('sha256'))
    .digest('hex')
    .slice(0, 32);

/** An edition's faces as files with only the characters of its pictures, for the renderer. */
async function faceFiles(edition: EditionId, characters: string): Promise<string[]> {
  await need(pictureFaces[edition], characters);
  return Promise.all(
    pictureFaces[edition].map(async (face) => {
      const font = await subset(face, characters, 'truetype');
      const file = `${cache}/${face}-${hash(font)}.ttf`;
      if (!(await kept(file))) await keep(file, font);
      return file;
    })
  );
}

/** Draws an edition's SVG pictures as files, each once: what was drawn before is taken from the cache by its content. */
export class Pictures {
  private readonly progress: Progress;
  private drawn = 0;
  private known = 0;
  private readonly faces = new Map<EditionId, Promise<string[]>>();

  /** `charactersOf` gives every character of an edition's pictures, once it is needed; `total`: how many pictures there will be. */
  constructor(
    private readonly charactersOf: (edition: EditionId) => string,
    total: number
  ) {
    mkdirSync(cache, { recursive: true });
    this.progress = new Progress('pictures', total);
  }

  /**
   * An SVG as a JPEG, or as a PNG, `width` px wide.
   */
  async draw(
    svg: string,
    edition: EditionId,
    kind: 'jpeg' | 'png',
    width: number
  ): Promise<Uint8Array<ArrayBuffer>> {
    const file = `${cache}/${hash(making, svg, kind, String(width), ...pictureFaces[edition])}.${kind}`;
    const before = await kept(file);
    if (before) this.known += 1;
    else this.drawn += 1;
    this.progress.count(() => ` (${this.drawn} drawn, ${this.known} unchanged)`);
    if (before) return new Uint8Array(before);
    const faces = this.faces.get(edition) ?? faceFiles(edition, this.charactersOf(edition));
    this.faces.set(edition, faces);
    const fontFiles = await faces;
    const image = await renderAsync(svg, {
      font: { loadSystemFonts: false, fontFiles },
      fitTo: { mode: 'width', value: width }
    });
    const raw = sharp(image.pixels, {
      raw: { width: image.width, height: image.height, channels: 4 }
    });
    const bytes = await (
      kind === 'jpeg'
        ? raw.flatten().jpeg({ quality: 84, mozjpeg: true, chromaSubsampling: '4:4:4' })
        : raw.png({ compressionLevel: 9, palette: true, quality: 96 })
    ).toBuffer();
    await keep(file, bytes);
    return new Uint8Array(bytes);
  }
}
