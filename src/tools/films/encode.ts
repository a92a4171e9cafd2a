import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, statSync } from 'node:fs';
import { fps } from '../../lib/film/pace.ts';

/** What is written into a film's file for those who cannot see it. */
export interface About {
  title: string;
  description: string;
  /** Language of its words, as ISO 639-2 has it. */
  language: string;
}

/** Encoders of H.264 and VP9, the first that an ffmpeg has. */
const encoders = [
  { name: 'libx264', ending: 'mp4', options: ['-preset', 'medium', '-crf', '18'] },
  { name: 'libopenh264', ending: 'mp4', options: ['-b:v', '6M'] },
  { name: 'libvpx-vp9', ending: 'webm', options: ['-crf', '24', '-b:v', '0', '-row-mt', '1'] }
];

/**
 * The encoder that an ffmpeg has, and the ending of its files.
 * @throws where it has none of them
 */
export function encoderOf(ffmpeg: string): (typeof encoders)[number] {
  const { stdout } = spawnSync(ffmpeg, ['-hide_banner', '-encoders'], { encoding: 'utf8' });
  const found = encoders.find(({ name }) => stdout.includes(` ${name} `));
  if (found) return found;
  throw new Error(
    `${ffmpeg} has none of the encoders ${encoders.map(({ name }) => name).join(', ')}. Install an ffmpeg that has one, or name it with FFMPEG_PATH=….`
  );
}

const metadata = ({ title, description, language }: About) => [
  ...['-metadata', `title=${title}`, '-metadata', `comment=${description}`],
  ...['-metadata', `description=${description}`, '-metadata:s:v:0', `language=${language}`]
];

/**
 * Writes frames, each `width` by `height` px of red, green, blue and alpha, into a film's file.
 * @throws with what ffmpeg says where it fails
 */
export async function encode(
  ffmpeg: string,
  frames: AsyncIterable<Uint8Array>,
  { width, height }: { width: number; height: number },
  about: About,
  file: string
): Promise<void> {
  const { name, options } = encoderOf(ffmpeg);
  const running = spawn(
    ffmpeg,
    [
      ...['-v', 'error', '-y', '-f', 'rawvideo', '-pix_fmt', 'rgba'],
      ...['-s', `${width}x${height}`, '-r', String(fps), '-i', '-'],
      ...['-vf', 'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p'],
      ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'],
      ...['-c:v', name, ...options, '-movflags', '+faststart', ...metadata(about), file]
    ],
    { stdio: ['pipe', 'ignore', 'pipe'] }
  );
  let said = '';
  running.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(running, 'close');
  // Where it ends early its status says why.
  running.stdin.on('error', () => {});
  for await (const frame of frames) {
    if (running.exitCode !== null) break;
    if (!running.stdin.write(frame)) await Promise.race([once(running.stdin, 'drain'), ended]);
  }
  running.stdin.end();
  const [status] = (await ended) as [number | null];
  if (status !== 0) throw new Error(`${ffmpeg} could not write ${file}:\n${said.trim()}`);
}

/** Widths in px and frames a second at which a film is tried as a moving picture, until it is light enough. */
const tries = [
  [640, 15],
  [540, 15],
  [540, 10],
  [480, 10],
  [400, 8],
  [360, 6],
  [320, 5],
  [280, 4]
] as const;
/** The most that a moving picture may weigh, in bytes: more than that newsletters do not bear. */
export const lightest = 1_000_000;

const filters = {
  gif: (scaled: string) =>
    `${scaled},split[a][b];[a]palettegen=max_colors=96:stats_mode=full[p];[b][p]paletteuse=dither=none:diff_mode=rectangle`,
  webp: (scaled: string) => scaled
};
const codecs = {
  gif: ['-c:v', 'gif'],
  webp: ['-c:v', 'libwebp_anim', '-q:v', '72', '-compression_level', '5']
};
export type Moving = keyof typeof filters;

/** A moving picture that was made of a film. */
export interface Made {
  file: string;
  width: number;
  fps: number;
  bytes: number;
}

/**
 * Makes a moving picture of a film's file: as large and smooth as stays under the limit, or the smallest of all.
 * @throws with what ffmpeg says where it fails
 */
export function movingPicture(ffmpeg: string, film: string, kind: Moving): Made {
  const file = film.replace(/\.\w+$/, `.${kind}`);
  let made: Made | undefined;
  for (const [width, rate] of tries) {
    rmSync(file, { force: true });
    const scaled = `fps=${rate},scale=${width}:-2:flags=lanczos`;
    const { status, stderr } = spawnSync(
      ffmpeg,
      [
        ...['-v', 'error', '-y', '-i', film, '-vf', filters[kind](scaled), '-an'],
        ...[...codecs[kind], '-loop', '0', file]
      ],
      { encoding: 'utf8' }
    );
    if (status !== 0) throw new Error(`${ffmpeg} could not write ${file}:\n${stderr.trim()}`);
    made = { file, width, fps: rate, bytes: statSync(file).size };
    if (made.bytes < lightest) break;
  }
  return made!;
}
