import { after, before } from './article.ts';
import { readApp, writeFiles } from './apps.ts';
import { madeOnce, npm } from './packages.ts';
import type { Run } from './run.ts';
import { things } from './snippets.ts';

/** The last that runs on this project's oldest Node. Its templates are on GitHub: this is the smallest of them by hand. */
const version = '5.9.4';

function make(folder: string) {
  console.log(`› Installing Astro ${version} from npm`);
  const about = { name: 'site', type: 'module', private: true, dependencies: { astro: version } };
  writeFiles(folder, {
    'package.json': JSON.stringify(about),
    'astro.config.mjs':
      "import { defineConfig } from 'astro/config';\nexport default defineConfig({});\n"
  });
  npm(['install'], folder);
}

const layout = `---
import { ClientRouter } from 'astro:transitions';
---
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>A site</title>
    <ClientRouter />
  </head>
  <body style="margin: 0">
    <main style="max-width: 650px; margin: 0 auto; padding: 0 24px"><slot /></main>
  </body>
</html>
`;

const page = (code: string) => `---
import Layout from '../Layout.astro';
---
<Layout>
  <a id="away" href="/elsewhere">Elsewhere</a>
  <p>${before}</p>
${code}
  <p>${after}</p>
</Layout>
`;

/** The Astro recipe on pages of Astro, between which its client router goes away and Back. */
export async function readAstro(run: Run) {
  const folder = madeOnce('astro', version, make);
  for (const thing of things)
    writeFiles(folder, {
      [`src/pages/${thing}.astro`]: page(run.printed.codes(thing, 'astro')[0]!)
    });
  writeFiles(folder, {
    'src/Layout.astro': layout,
    'src/pages/elsewhere.astro': `---
import Layout from '../Layout.astro';
---
<Layout><h1 id="elsewhere">Elsewhere</h1></Layout>
`
  });
  await readApp(run, {
    host: 'Astro, with its client router',
    folder,
    packages: ['astro'],
    build: ['astro', 'build'],
    serve: (port) => ['astro', 'preview', '--port', String(port), '--host', '127.0.0.1']
  });
}
