import { spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { begin, end } from '../../engines/screen.ts';

/** The folder for all that the hosts need; nothing of the run is anywhere else. */
export const cache = resolve('.hosts');

/** A port of this machine that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** A program that this run started. */
export interface Program {
  name: string;
  child: ChildProcess;
  /** The file with all that it said. */
  log: string;
}

const running: Program[] = [];

/** Starts a server; it ends with the run, whatever ends that. `env` is added to the run's own. */
export function startProgram(
  name: string,
  program: string,
  args: string[],
  { env = {}, cwd = cache }: { env?: Record<string, string>; cwd?: string } = {}
): Program {
  const logs = join(cache, 'logs');
  mkdirSync(logs, { recursive: true });
  const log = join(logs, `${name}.log`);
  const file = openSync(log, 'w');
  const child = begin(program, args, { ...process.env, ...env }, { cwd, log: file });
  closeSync(file);
  const started = { name, child, log };
  running.push(started);
  return started;
}

/** Runs a command to its end and gives what it printed; throws with that when it fails. */
export function runCommand(
  command: string,
  args: string[],
  {
    env = {},
    cwd = cache,
    input
  }: { env?: Record<string, string>; cwd?: string; input?: string } = {}
): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1e8,
    ...(input === undefined ? {} : { input })
  });
  if (status !== 0)
    throw new Error(
      `${command} ${args.join(' ')} failed: ${error?.message ?? ''}${stderr}${stdout}`
    );
  return stdout;
}

/** Waits until `ready` gives something; throws, with the end of the program's log, when it ended or took too long (ms). */
export async function whenReady<T>(
  { name, child, log }: Program,
  ready: () => Promise<T | undefined | false>,
  limit = 90_000
): Promise<T> {
  for (const until = Date.now() + limit; Date.now() < until && child.exitCode === null;) {
    const found = await ready().catch(() => undefined);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(
    `${name} did not start. Its log ends:\n${readFileSync(log, 'utf8').slice(-3000)}`
  );
}

/** Whether an address answers at all. */
export const answers = (address: string) => async () => (await fetch(address)).status < 500;

/** Ends a program with its children, and waits for that. */
export async function endProgram(program: Program) {
  const { child } = program;
  running.splice(running.indexOf(program), 1);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  end(child);
  await gone;
}

/** Ends all that was started. */
export async function endPrograms() {
  await Promise.all([...running].map(endProgram));
}

/** Command lines of processes that run below the cache's folder, or that this one has begun. */
function stillRunning(): string[] {
  const found: string[] = [];
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    try {
      const line = readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
      const at = readlinkSync(`/proc/${id}/cwd`);
      const [, parent] = /\) \w (\d+) /.exec(readFileSync(`/proc/${id}/stat`, 'utf8')) ?? [];
      const ours = Number(parent) === process.pid || line.includes(cache) || at.startsWith(cache);
      if (ours && Number(id) !== process.pid) found.push(`${id} ${line}`);
    } catch {
      // It ended meanwhile.
    }
  return found;
}

/** What a run has left behind, after what was just ended had 10 s to go. */
export async function leftRunning(): Promise<string[]> {
  for (const until = Date.now() + 10_000; Date.now() < until && stillRunning().length;)
    await new Promise((resolve) => setTimeout(resolve, 100));
  return stillRunning();
}
