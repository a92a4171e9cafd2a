import type { Face, TextMark } from '../chart/marks.ts';

/** The faces that films are set in, each a file; `bold` is the labels' bold. */
export const filmFaces = ['display', 'label', 'bold', 'letter'] as const;
export type FilmFace = (typeof filmFaces)[number];

/** The face of a text. */
export const faceOf = ({ face, bold }: Pick<TextMark, 'face' | 'bold'>): FilmFace =>
  face === 'label' && bold ? 'bold' : face;

const families: Record<FilmFace, { family: string; weight: string; style?: string }> = {
  display: { family: 'Film Display', weight: '900' },
  label: { family: 'Film Label', weight: '400' },
  bold: { family: 'Film Label', weight: '700' },
  letter: { family: 'Film Letter', weight: '400', style: 'italic' }
};

/** The same as CSS families, with what the device has where one has not come. */
export const cssFaces: Record<Face, string> = {
  display: "'Film Display', serif",
  label: "'Film Label', sans-serif",
  letter: "'Film Letter', serif"
};

/**
 * Brings the faces, by their addresses, into a page's or a worker's set of fonts. One that does not come is left to the
 * device, as on a page.
 */
export async function bringFaces(
  fonts: FontFaceSet | undefined,
  addresses: Record<FilmFace, string>
): Promise<void> {
  if (!fonts) return;
  await Promise.allSettled(
    filmFaces.map(async (face) => {
      const { family, ...descriptors } = families[face];
      const known = [...fonts].some(
        (one) => one.family.replace(/["']/g, '') === family && one.weight === descriptors.weight
      );
      if (known) return;
      fonts.add(await new FontFace(family, `url("${addresses[face]}")`, descriptors).load());
    })
  );
}
