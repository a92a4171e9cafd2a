import {
  BufferTarget,
  CanvasSource,
  getFirstEncodableVideoCodec,
  Mp4OutputFormat,
  Output,
  QUALITY_HIGH,
  WebMOutputFormat
} from 'mediabunny';
import { languageOf, timeOf } from '../film.ts';
import { fps } from '../pace.ts';
import { paintFrame } from '../paint.ts';
import { prepareFilm } from './draw.ts';
import type { FilmMade, FilmRequest } from './request.ts';

/** No encoder of the browser's takes a film of this size. */
export class NoCodec extends Error {}

/**
 * Makes a film: H.264 in an MP4, or VP9 in a WebM where the browser encodes no H.264. A frame is drawn once the encoder
 * has room for it, so that few are ever in memory. `tell` is told how far it is, from 0 to 1.
 * @throws NoCodec, RangeError for steps that do not fit into one film, and what the encoder throws
 */
export async function makeFilm(
  request: FilmRequest,
  fonts: FontFaceSet | undefined,
  tell: (share: number) => void
): Promise<FilmMade> {
  const { film, brush } = await prepareFilm(request, fonts);
  const { width, height } = film;
  const encoding = { width, height, quality: QUALITY_HIGH };
  const codec =
    typeof VideoEncoder === 'function' &&
    (await getFirstEncodableVideoCodec(['avc', 'vp9', 'vp8'], encoding));
  if (!codec) throw new NoCodec();
  const canvas = new OffscreenCanvas(width, height);
  const ctx = canvas.getContext('2d', { alpha: false });
  if (!ctx) throw new NoCodec();
  const mp4 = codec === 'avc';
  const output = new Output({
    format: mp4 ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat(),
    target: new BufferTarget()
  });
  const source = new CanvasSource(canvas, { codec, quality: QUALITY_HIGH });
  output.addVideoTrack(source, {
    frameRate: fps,
    languageCode: languageOf(request.edition.lang)
  });
  const { title, description } = film;
  output.setMetadataTags({ title, description, comment: description });
  await output.start();
  let shown: object | undefined;
  for (let i = 0; i < film.frames; i++) {
    const frame = film.at(i);
    if (frame !== shown) paintFrame(ctx, film, frame, brush);
    shown = frame;
    await source.add(timeOf(i), 1 / fps);
    tell((i + 1) / film.frames);
  }
  await output.finalize();
  const { buffer } = output.target;
  if (!buffer) throw new Error('The film has no bytes.');
  const [type, ending] = mp4 ? (['video/mp4', 'mp4'] as const) : (['video/webm', 'webm'] as const);
  return {
    blob: new Blob([buffer], { type }),
    ending,
    ...{ width, height, description },
    seconds: timeOf(film.frames)
  };
}
