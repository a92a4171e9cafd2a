import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { leanScriptsIn } from './src/lib/article/inline-script.mjs';
import { local, siteUrl } from './src/lib/edition/site-url.mjs';
import { version } from './src/tools/site/version.mjs';

/** Hashes of the scripts that stand in the page's own frame, for the CSP. */
const inline = leanScriptsIn(readFileSync('src/app.html', 'utf8')).map(
  (script) =>
    /** @type {const} */ (`sha256-${createHash('sha256').update(script).digest('base64')}`)
);

/** What is drawn for paper, when the reader already prints. */
const printed = /\/(PrintedFigure|Marks\.svg|Endnotes)\.svelte$/;

/** @type {import('@sveltejs/kit').Config & import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
  preprocess: vitePreprocess(),
  vitePlugin: {
    // While a script prints its page Chromium calls no policy of Trusted Types, so that no HTML becomes elements in it.
    dynamicCompileOptions: ({ filename }) =>
      printed.test(filename) ? { fragments: 'tree' } : undefined
  },
  kit: {
    outDir: process.env.KIT_DIR ?? '.svelte-kit',
    adapter: adapter({ strict: true, pages: process.env.BUILD_DIR ?? 'build' }),
    version: { name: version() },
    serviceWorker: { register: false },
    // Whole: while the story is read, the page's own address changes.
    paths: { base: process.env.BASE_PATH ?? '', relative: false },
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
