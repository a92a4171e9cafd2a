import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { local, siteUrl } from './src/build/site-url.mjs';
import { version } from './src/build/version.mjs';

/** Hashes of the scripts that stand in the page's own frame, for the CSP. */
const inline = [...readFileSync('src/app.html', 'utf8').matchAll(/<script>([^]*?)<\/script>/g)].map(
  ([, script = '']) =>
    /** @type {const} */ (`sha256-${createHash('sha256').update(script).digest('base64')}`)
);

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  kit: {
    outDir: process.env.KIT_DIR ?? '.svelte-kit',
    adapter: adapter({ strict: true, pages: process.env.BUILD_DIR ?? 'build' }),
    version: { name: version() },
    serviceWorker: { register: false },
    paths: { base: process.env.BASE_PATH ?? '', relative: true },
    prerender: {
      origin: siteUrl(process.env.SITE_URL) ?? local,
      concurrency: availableParallelism()
    },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self', ...inline],
        'style-src': ['self'],
        'img-src': ['self', 'data:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'frame-src': ['self'],
        'manifest-src': ['self'],
        'base-uri': ['none'],
        'form-action': ['none'],
        'object-src': ['none'],
        'require-trusted-types-for': ['script'],
        'trusted-types': ['svelte-trusted-html', 'two-lines']
      }
    }
  }
};
