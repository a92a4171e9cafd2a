import { execFileSync } from 'node:child_process';
import sharp from 'sharp';
import { expect } from 'vitest';
import { findFfmpeg } from '../../src/tools/machine/ffmpeg.mjs';
import { dark, light } from '../../src/lib/chart/theme.ts';
import { charactersOf } from '../../src/lib/film/characters.ts';
import type { Film } from '../../src/lib/film/film.ts';
import { fps } from '../../src/lib/film/pace.ts';
import { frameSvg } from '../../src/lib/film/svg.ts';
import { withFaces } from '../../src/tools/sheets/strips.ts';
import { editions } from '../unit/invariants.ts';

export type Theme = 'light' | 'dark';

/** A picture in few pixels, of which each says what a part of it looks like: codecs change what is smaller. */
const coarse = (picture: Buffer) =>
  sharp(picture).flatten().resize({ width: 90, kernel: 'cubic' }).removeAlpha().raw().toBuffer();

/** The most that a part of one picture differs from the same part of another, in 255ths. */
async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all([coarse(one), coarse(other)]);
  expect(a.length).toBe(b.length);
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);
}

/** Frames of a film as figures are drawn, without a browser. */
async function drawn(film: Film, edition: keyof typeof editions, numbers: number[], theme: Theme) {
  const pictures: Buffer[] = [];
  const { [edition]: of } = editions;
  await withFaces(of, charactersOf(of).label, async (draw) => {
    for (const number of numbers) {
      const svg = frameSvg(film, film.at(number), of.settings.lang, { light, dark }[theme]);
      pictures.push((await draw(svg, film.width)).asPng());
    }
  });
  return pictures;
}

/** Holds a picture beside a frame of a film as it is drawn without a browser. */
export async function expectFrame(
  picture: Buffer,
  film: Film,
  edition: keyof typeof editions,
  number: number,
  theme: Theme = 'light'
) {
  const [own] = await drawn(film, edition, [number], theme);
  expect(await difference(picture, own!)).toBeLessThan(40);
}

/** What an independent reader says of a film's file. */
interface Read {
  streams: {
    codec_name: string;
    width: number;
    height: number;
    r_frame_rate: string;
    nb_read_frames: string;
  }[];
  format: { duration: string; tags: Record<string, string> };
}

export const probe = (file: string): Read =>
  JSON.parse(
    execFileSync(
      findFfmpeg()!.ffprobe,
      ['-v', 'error', '-count_frames', '-show_streams', '-show_format', '-of', 'json', file],
      { encoding: 'utf8' }
    )
  ) as Read;

/** A frame of a film's file as a PNG. */
const frameIn = (file: string, number: number) =>
  execFileSync(
    findFfmpeg()!.ffmpeg,
    [
      ...['-v', 'fatal', '-i', file, '-vf', `select=eq(n\\,${number})`],
      ...['-frames:v', '1', '-f', 'image2pipe', '-c:v', 'png', '-']
    ],
    { maxBuffer: 64e6 }
  );

/** Holds a file beside the film that it should be: frames, size, duration, its words, first and last frame. */
export async function expectFilm(
  file: string,
  film: Film,
  edition: keyof typeof editions,
  theme: Theme = 'light'
) {
  const { streams, format } = probe(file);
  expect(streams).toHaveLength(1);
  const [video] = streams;
  expect(['h264', 'vp9', 'vp8']).toContain(video!.codec_name);
  expect([video!.width, video!.height]).toEqual([film.width, film.height]);
  expect(video!.r_frame_rate).toBe(`${fps}/1`);
  expect(Number(video!.nb_read_frames)).toBe(film.frames);
  expect(Number(format.duration)).toBeCloseTo(film.frames / fps, 1);
  const tags = Object.fromEntries(
    Object.entries(format.tags).map(([name, words]) => [name.toLowerCase(), words])
  );
  expect(tags['title']).toBe(film.title);
  expect(tags['comment'] ?? tags['description']).toBe(film.description);
  for (const number of [0, film.frames - 1])
    await expectFrame(frameIn(file, number), film, edition, number, theme);
}
