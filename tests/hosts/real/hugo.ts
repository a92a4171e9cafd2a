import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from './article.ts';
import { writeFiles } from './apps.ts';
import { unpackDebian } from './packages.ts';
import { answers, cache, freePort, startProgram, whenReady } from './programs.ts';
import type { Run } from './run.ts';
import { snippetsOf } from './snippets.ts';

const layout = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ .Title }}</title></head>
<body style="margin:0"><main style="max-width:650px;margin:0 auto;padding:0 24px">{{ .Content }}</main></body></html>
`;

/** A page in Markdown. */
const page = (code: string) => `---\ntitle: A page\n---\n\n${before}\n\n${code}\n\n${after}\n`;

/** Pages in Markdown, made by Hugo with HTML let through, as its guide says for those who want it. */
export async function readHugo({ story, read, used }: Run) {
  const { root, env, version } = unpackDebian('hugo', ['hugo']);
  used(`Hugo ${version('hugo')}`);
  const things = snippetsOf(story).pasted.filter(({ address }) => !address);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const site = join(cache, 'hugo-site');
  rmSync(site, { recursive: true, force: true });
  writeFiles(site, {
    'config.toml': `baseURL = "${address}/"\n[markup.goldmark.renderer]\nunsafe = true\n`,
    'layouts/_default/single.html': layout,
    ...Object.fromEntries(things.map(({ code }, i) => [`content/${i}.md`, page(code)]))
  });
  const program = startProgram(
    'hugo',
    join(root, 'usr/bin/hugo'),
    ['server', '--port', String(port), '--bind', '127.0.0.1', '--disableLiveReload'],
    { env, cwd: site }
  );
  await whenReady(program, answers(address));
  for (const [i, thing] of things.entries())
    await read('Hugo, HTML let through', thing, `${address}/${i}/`);
}
