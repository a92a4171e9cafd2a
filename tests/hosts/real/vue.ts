import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from './article.ts';
import { readApp, writeFiles } from './apps.ts';
import { madeOnce, npm } from './packages.ts';
import { runCommand } from './programs.ts';
import type { Run } from './run.ts';
import { things } from './snippets.ts';

/** The last that runs on this project's oldest Node. */
const version = '3.20.0';

/** Vue's own template with its router. */
function make(folder: string) {
  console.log(`› Making an app with create-vue ${version}`);
  rmSync(folder, { recursive: true });
  runCommand('npx', ['--yes', `create-vue@${version}`, 'vue', '--router', '--bare'], {
    cwd: join(folder, '..')
  });
  copyFileSync(join(folder, 'src/router/index.js'), join(folder, 'router.as-made.js'));
  npm(['install'], folder);
}

const page = (component: string) => `<script setup>
import TwoLines from './${component}.vue';
</script>

<template>
  <main style="max-width: 650px; margin: 0 auto; padding: 0 24px">
    <RouterLink id="away" to="/elsewhere">Elsewhere</RouterLink>
    <p>${before}</p>
    <TwoLines />
    <p>${after}</p>
  </main>
</template>
`;

/** The Vue recipe in an app of Vue with its router, which goes away and Back to where a page was left, as its guide says. */
export async function readVue(run: Run) {
  const folder = madeOnce('vue', version, make);
  const config = join(folder, 'vite.config.js');
  for (const thing of things) {
    const [option = '', component = ''] = run.printed.codes(thing, 'vue');
    const text = readFileSync(config, 'utf8').replace(/^ {4}vue\(.*\),$/m, () => `    ${option},`);
    writeFiles(folder, {
      'vite.config.js': text,
      [`src/${thing}-recipe.vue`]: component,
      [`src/${thing}-page.vue`]: page(`${thing}-recipe`)
    });
  }
  const router = readFileSync(join(folder, 'router.as-made.js'), 'utf8').replace(
    'routes: [],',
    `routes: [
    ${[...things, 'elsewhere'].map((name) => `{ path: '/${name}', component: () => import('../${name}-page.vue') }`).join(',\n    ')}
  ],
  scrollBehavior: (to, from, saved) => saved ?? { top: 0 },`
  );
  writeFiles(folder, {
    'src/router/index.js': router,
    'src/App.vue':
      '<template>\n  <RouterView />\n</template>\n\n<style>\nbody {\n  margin: 0;\n}\n</style>\n',
    'src/elsewhere-page.vue': '<template>\n  <h1 id="elsewhere">Elsewhere</h1>\n</template>\n'
  });
  await readApp(run, {
    host: 'Vue, with its router',
    folder,
    packages: ['vue', 'vue-router'],
    build: ['vite', 'build'],
    serve: (port) => ['vite', 'preview', '--port', String(port), '--host', '127.0.0.1']
  });
}
