import { build } from './build.mjs';
import { ensureDependencies } from '../machine/install.mjs';
import { serve } from '../site/serve.mjs';

ensureDependencies();
const port = Number(process.env.PORT ?? 4173);
const base = process.env.BASE_PATH ?? '';
try {
  // The port is tried before the build, so that nobody waits for a build that cannot be served.
  const { close } = await serve('static', { port, base });
  await close();
  await build();
  const { url } = await serve(process.env.BUILD_DIR ?? 'build', { port, base });
  console.log(`\nThe article is at ${url}\n(Ctrl+C stops it.)`);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
