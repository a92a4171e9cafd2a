import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from './article.ts';
import { readApp, writeFiles } from './apps.ts';
import { madeOnce, npm } from './packages.ts';
import { runCommand } from './programs.ts';
import type { Run } from './run.ts';
import { snippetsOf } from './snippets.ts';

/** The last that runs on this project's oldest Node. */
const version = '3.20.0';

/** Vue's own template with its router, whose pages open where they were left, as its guide says. */
function make(folder: string) {
  console.log(`› Making an app with create-vue ${version}`);
  rmSync(folder, { recursive: true });
  runCommand('npx', ['--yes', `create-vue@${version}`, 'vue', '--router', '--bare'], {
    cwd: join(folder, '..')
  });
  const router = join(folder, 'src/router/index.js');
  const text = readFileSync(router, 'utf8').replace(
    'routes: [],',
    `routes: [
    { path: '/story', component: () => import('../StoryPage.vue') },
    { path: '/chart', component: () => import('../ChartPage.vue') },
    { path: '/elsewhere', component: () => import('../ElsewherePage.vue') }
  ],
  scrollBehavior: (to, from, saved) => saved ?? { top: 0 },`
  );
  writeFileSync(router, text);
  npm(['install'], folder);
}

/** The two files of which the recipe has the parts: the component, and the option for Vite. */
function partsOf(recipe: string) {
  const [config = '', component = ''] = recipe.split(/^<!-- \w+\.vue -->$/m);
  const option = config.match(/^vue\(.*\)$/m)?.[0];
  if (!option || !component) throw new Error('The recipe for Vue has not the parts it had.');
  return { option, component };
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

/** The Vue recipe in an app of Vue with its router, which goes away and Back. */
export async function readVue(run: Run) {
  const folder = madeOnce('vue', version, make);
  const { code } = snippetsOf(run.story);
  const [story, chart] = [partsOf(code('vue', 'story')), partsOf(code('vue', 'chart'))];
  const config = join(folder, 'vite.config.js');
  const text = readFileSync(config, 'utf8').replace(
    /^ {4}vue\(.*\),$/m,
    () => `    ${story.option},`
  );
  writeFiles(folder, {
    'vite.config.js': text,
    'src/App.vue':
      '<template>\n  <RouterView />\n</template>\n\n<style>\nbody {\n  margin: 0;\n}\n</style>\n',
    'src/StoryRecipe.vue': story.component,
    'src/ChartRecipe.vue': chart.component,
    'src/StoryPage.vue': page('StoryRecipe'),
    'src/ChartPage.vue': page('ChartRecipe'),
    'src/ElsewherePage.vue': '<template>\n  <h1 id="elsewhere">Elsewhere</h1>\n</template>\n'
  });
  await readApp(run, {
    host: 'Vue, with its router',
    folder,
    packages: ['vue', 'vue-router'],
    build: ['vite', 'build'],
    serve: (port) => ['vite', 'preview', '--port', String(port), '--host', '127.0.0.1']
  });
}
