import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, parse, type ElementNode } from '@vue/compiler-dom';
import type { Browser } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesFor, type System } from '../../src/lib/embed/recipes.ts';
import { startDriven } from '../engines/engines.ts';
import { frameWith, serveHosts } from '../hosts/serve.ts';
import { english, live, openAt, plain, rideTo } from '../hosts/story.ts';

let hosts: Awaited<ReturnType<typeof serveHosts>>;
let browser: Browser;
beforeAll(async () => {
  [hosts, browser] = await Promise.all([serveHosts(), startDriven('chrome')]);
});
afterAll(async () => {
  await browser.close();
  hosts.close();
});

const codes = (system: System) =>
  codesFor(system, { embedded: english, loader: { file: 'loader.js' }, height: 9000 }).map(
    ({ code }) => code
  );

/** Builds an app as its author does, its warnings for authors among it: a page of the host on which it runs. */
async function app(files: Record<string, string>): Promise<string> {
  mkdirSync('node_modules/.cache', { recursive: true });
  const root = mkdtempSync('node_modules/.cache/recipe-');
  for (const [name, code] of Object.entries(files)) writeFileSync(join(root, name), code);
  try {
    const built = await build({
      configFile: false,
      logLevel: 'error',
      mode: 'development',
      root,
      // The last three are what Vue's own plugin defines.
      define: {
        'process.env.NODE_ENV': '"development"',
        __VUE_OPTIONS_API__: 'true',
        __VUE_PROD_DEVTOOLS__: 'false',
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false'
      },
      resolve: { alias: { vue: '@vue/runtime-dom' } },
      build: {
        write: false,
        minify: false,
        rolldownOptions: { input: join(root, 'main.js'), output: { format: 'iife' } }
      }
    });
    const [chunk] = 'output' in built ? built.output : [];
    if (chunk?.type !== 'chunk') throw new Error('no script was built');
    return plain(
      `<div id="app"></div><script>${chunk.code.replaceAll('</script', '<\\/script')}</script>`
    );
  } finally {
    rmSync(root, { recursive: true });
  }
}

const react = () =>
  app({
    'TwoLines.jsx': codes('react')[0]!,
    'main.js': `import { createElement } from 'react';
      import { createRoot } from 'react-dom/client';
      import TwoLines from './TwoLines.jsx';
      createRoot(document.getElementById('app')).render(createElement(TwoLines));`
  });

/** The recipe's two files: what Vite's settings get, and the component. */
function vueFiles() {
  const [settings = '', component = ''] = codes('vue');
  type Options = { template: { compilerOptions: { isCustomElement(tag: string): boolean } } };
  const options = new Function('vue', `return ${settings}`)(
    (options: Options) => options
  ) as Options;
  const blocks = parse(component, { parseMode: 'sfc' }).children.filter(
    (node): node is ElementNode => 'tag' in node
  );
  const block = (tag: string) => {
    const { innerLoc } = blocks.find((one) => one.tag === tag)!;
    return innerLoc!.source;
  };
  return { options, script: block('script'), template: block('template') };
}

const vue = () => {
  const { options, script, template } = vueFiles();
  const { code } = compile(template, { mode: 'module', ...options.template.compilerOptions });
  const imports = /^import .*;$/gm;
  return app({
    'render.js': code,
    'main.js': `import { createApp } from 'vue';
      import { render } from './render.js';
      ${script.match(imports)?.join('\n')}
      createApp({ render, setup() { ${script.replace(imports, '')}; return { onStep }; } }).mount('#app');`
  });
};

describe('on a page made by its recipe', () => {
  test.each([
    ['html', () => plain(codes('html')[0]!)],
    ['React', react],
    ['Vue', vue]
  ])('of %s the story lives, and nothing complains', async (kind, make) => {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.setViewport({ width: 1000, height: 700 });
    await page.goto(hosts.publish(await make()));
    await page.waitForSelector('two-lines-story');
    await rideTo(page, 0);
    await live(page);
    const frame = await frameWith(page, '/en/embed/');
    await frame.waitForSelector('#cover[aria-current]');
    if (kind !== 'html') await expect.poll(() => said).toContain('cover');
    expect(await page.evaluate(() => window.complaints)).toEqual([]);
    await page.close();
  });

  test('that allows no script the story stands as text and figures', async () => {
    const page = await openAt(browser, hosts.publish(plain(codes('frame')[0]!)));
    await page.$eval('iframe', (frame) => frame.scrollIntoView());
    const frame = await frameWith(page, '/en/embed/flat/');
    await frame.waitForSelector('#cover h1');
    expect(await page.$eval('iframe', (frame) => frame.getBoundingClientRect().height)).toBe(9000);
    await page.close();
  });
});
