import { spawnSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { serve } from '../../src/tools/site/serve.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built site at the root of a host. */
    site: string;
    /** Address of the site built for a path below the root. */
    siteUnderPath: string;
    /** Output of the two builds. */
    builds: { root: string; underPath: string };
  }
}

const underPath = {
  BASE_PATH: '/stories/two-lines',
  SITE_URL: 'https://news.example',
  BUILD_DIR: 'node_modules/.cache/build-under-path',
  KIT_DIR: 'node_modules/.cache/kit-under-path'
};

function build(env: Record<string, string>): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/tools/commands/build.mjs'], {
    env: { ...process.env, NODE_ENV: 'production', VITEST: undefined, ...env },
    encoding: 'utf8'
  });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}\n${stderr}`);
  return stdout + stderr;
}

/** Builds the site twice, at the root and under a path, and serves both. */
async function begin() {
  const builds = { root: build({}), underPath: build(underPath) };
  const site = await serve('build');
  const below = await serve(underPath.BUILD_DIR, { base: underPath.BASE_PATH });
  return { builds, site, below };
}

/** What is served while the tests run, shared by all browser projects, whose setups run in one process. */
const shared = globalThis as { twoLines?: { users: number; begun: ReturnType<typeof begin> } };

/** Builds and serves the site once, while the tests of a project run. */
export default async function setup({ provide }: TestProject) {
  const running = (shared.twoLines ??= { users: 0, begun: begin() });
  running.users++;
  const { builds, site, below } = await running.begun;
  provide('builds', builds);
  provide('site', site.url);
  provide('siteUnderPath', below.url);
  return async () => {
    if (--running.users) return;
    delete shared.twoLines;
    await site.close();
    await below.close();
  };
}
