import { spawnSync } from 'node:child_process';
import { commandFor, install } from './packages.mjs';

const packages = { 'apt-get': ['ffmpeg'], dnf: ['ffmpeg-free'], apk: ['ffmpeg'] };

const answers = (/** @type {string} */ command) =>
  spawnSync(command, ['-version'], { stdio: 'ignore' }).status === 0;

/**
 * The installed ffmpeg and ffprobe (FFMPEG_PATH names another ffmpeg, with its ffprobe beside it), or undefined.
 * @returns {{ ffmpeg: string, ffprobe: string } | undefined}
 */
export function findFfmpeg() {
  const ffmpeg = process.env.FFMPEG_PATH ?? 'ffmpeg';
  const ffprobe = ffmpeg.replace(/ffmpeg([^/\\]*)$/, 'ffprobe$1');
  return answers(ffmpeg) && answers(ffprobe) ? { ffmpeg, ffprobe } : undefined;
}

/** The line that says how to get it. */
export const withoutFfmpeg = () =>
  `No ffmpeg is installed, which makes films of the frames. Install it ("${commandFor(packages)}"), or name one with FFMPEG_PATH=….`;

/** Finds ffmpeg, or in CI installs the distribution's package; undefined, with a warning, if it is missing. */
export function ensureFfmpeg() {
  const found = findFfmpeg() ?? install('ffmpeg', packages, findFfmpeg);
  if (!found)
    console.warn(`\nTHE FILMS ARE NOT TESTED WITH AN INDEPENDENT READER. ${withoutFfmpeg()}`);
  return found;
}
