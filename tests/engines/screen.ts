import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { findScreen } from '../../src/tools/machine/webkit.mjs';

/** A program in a group of its own, which ends when the pipe to it is closed: even when the tests are killed. */
const guarded = '(cat <&4; kill -9 0) & exec "$0" "$@" 4<&-';

/**
 * Begins a program that ends with the tests; its fourth stream is the pipe that ends it, its third is its own. `log` is
 * an open file for what it says, which is lost without one.
 */
export const begin = (
  program: string,
  args: string[],
  env = process.env,
  { cwd, log }: { cwd?: string; log?: number } = {}
): ChildProcess =>
  spawn('/bin/sh', ['-c', guarded, program, ...args], {
    detached: true,
    stdio: ['ignore', log ?? 'ignore', log ?? 'ignore', 'pipe', 'pipe'],
    env,
    cwd
  });

/** Ends what `begin` began. */
export const end = ({ stdio }: ChildProcess) => stdio[4]?.destroy();

/** The display that Xvfb opened, once it is there. */
async function displayOf(screen: ChildProcess): Promise<string> {
  const [number] = (await Promise.race([
    once(screen.stdio[3] as Readable, 'data'),
    once(screen, 'exit').then(() => Promise.reject(new Error('Xvfb ended before it had a screen.')))
  ])) as [Buffer];
  return `:${String(number).trim()}`;
}

/** Starts a virtual screen: its name for programs (`DISPLAY`), and a function that ends it. */
export async function startScreen(): Promise<{ display: string; end: () => void }> {
  const size = ['-screen', '0', '1600x1200x24'];
  const screen = begin(findScreen()!, ['-displayfd', '3', '-nolisten', 'tcp', ...size]);
  try {
    return { display: await displayOf(screen), end: () => end(screen) };
  } catch (error) {
    end(screen);
    throw error;
  }
}
