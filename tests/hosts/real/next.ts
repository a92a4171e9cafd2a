import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from './article.ts';
import { readApp, writeFiles } from './apps.ts';
import { madeOnce, npm } from './packages.ts';
import { runCommand } from './programs.ts';
import type { Run } from './run.ts';
import { things } from './snippets.ts';

const version = '15.5.28';

/** Next's own template, without its fonts, which it would fetch from Google. */
function make(folder: string) {
  console.log(`› Making an app with create-next-app ${version}`);
  const choices = [
    '--js',
    '--app',
    '--no-src-dir',
    '--no-tailwind',
    '--no-eslint',
    '--no-turbopack'
  ];
  runCommand(
    'npx',
    [
      ...['--yes', `create-next-app@${version}`, '.', '--yes', '--use-npm', '--skip-install'],
      ...[...choices, '--disable-git', '--import-alias', '@/*']
    ],
    { cwd: folder, env: { NEXT_TELEMETRY_DISABLED: '1' } }
  );
  const layout = join(folder, 'app/layout.js');
  const text = readFileSync(layout, 'utf8')
    .replace(/^import .*next\/font.*$/m, '')
    .replace(/^const geist[^;]*;$/gm, '')
    .replace(/ className=\{`\$\{geist[^`]*`\}/, '');
  writeFileSync(layout, text);
  copyFileSync(join(folder, 'app/globals.css'), join(folder, 'globals.as-made.css'));
  npm(['install'], folder);
}

const page = (component: string) => `import Link from 'next/link';
import TwoLines from '../${component}';

export default function Page() {
  return (
    <main style={{ maxWidth: 650, margin: '0 auto', padding: '0 24px' }}>
      <Link id="away" href="/elsewhere">Elsewhere</Link>
      <p>${before}</p>
      <TwoLines />
      <p>${after}</p>
    </main>
  );
}
`;

/** The React recipe in an app of Next: rendered by its server, then hydrated, and its router goes away and Back. */
export async function readNext(run: Run) {
  const folder = madeOnce('next', version, make);
  for (const thing of things)
    writeFiles(folder, {
      [`app/${thing}-recipe.js`]: run.printed.codes(thing, 'react')[0]!,
      [`app/${thing}/page.js`]: page(`${thing}-recipe`)
    });
  writeFiles(folder, {
    'app/elsewhere/page.js': `export default function Page() {
  return <h1 id="elsewhere">Elsewhere</h1>;
}
`
  });
  const app = {
    folder,
    packages: ['next', 'react'],
    build: ['next', 'build'],
    serve: (port: number) => ['next', 'start', '-p', String(port), '-H', '127.0.0.1']
  };
  const file = join(folder, 'app/globals.css');
  const styles = readFileSync(join(folder, 'globals.as-made.css'), 'utf8');
  writeFileSync(file, styles);
  await readApp(run, { ...app, host: 'Next, its template’s styles' });
  writeFileSync(file, styles.replace(/overflow-x: hidden;/g, ''));
  await readApp(run, { ...app, host: 'Next, without overflow-x: hidden' });
}
