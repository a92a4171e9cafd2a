import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from './article.ts';
import { writeFiles } from './apps.ts';
import { unpackDebian, type Unpacked } from './packages.ts';
import { answers, cache, freePort, startProgram, whenReady } from './programs.ts';
import type { Run } from './run.ts';
import type { Pasted } from './snippets.ts';

/** A theme of the least: as every theme does, it keeps pictures in their column. */
const layout = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ .Title }}</title><style>img{max-width:100%;height:auto}</style></head>
<body style="margin:0"><main style="max-width:650px;margin:0 auto;padding:0 24px">{{ .Content }}</main></body></html>
`;

/** A page in Markdown. */
const page = (code: string) => `---\ntitle: A page\n---\n\n${before}\n\n${code}\n\n${after}\n`;

/** Makes a site of pages in Markdown, serves it, and reads each: the snippets by their names. */
async function readSite(
  { read }: Run,
  { root, env }: Unpacked,
  { host, name, options }: { host: string; name: string; options: string },
  snippets: Pasted[]
) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const site = join(cache, name);
  rmSync(site, { recursive: true, force: true });
  writeFiles(site, {
    'config.toml': `baseURL = "${address}/"\n${options}`,
    'layouts/_default/single.html': layout,
    ...Object.fromEntries(snippets.map(({ code }, i) => [`content/${i}.md`, page(code)]))
  });
  const program = startProgram(
    name,
    join(root, 'usr/bin/hugo'),
    ['server', '--port', String(port), '--bind', '127.0.0.1', '--disableLiveReload'],
    { env, cwd: site }
  );
  await whenReady(program, answers(address));
  for (const [i, snippet] of snippets.entries())
    await read(host, snippet, async () => `${address}/${i}/`);
}

/** Pages in Markdown: by Hugo as it comes, which takes no HTML, and with HTML let through, as its guide says. */
export async function readHugo(run: Run) {
  const hugo = unpackDebian('hugo', ['hugo']);
  const { printed, used } = run;
  used(`Hugo ${hugo.version('hugo')}`);
  const withHtml = printed.pasted.filter(({ address }) => !address);
  await readSite(
    run,
    hugo,
    {
      host: 'Hugo (Markdown), HTML let through',
      name: 'hugo-with-html',
      options: '[markup.goldmark.renderer]\nunsafe = true\n'
    },
    withHtml
  );
  const markdown = printed.pasted
    .filter(({ name }) => name === 'picture')
    .map((one) => ({ ...one, code: printed.codes('chart', 'markdown')[1]! }));
  await readSite(
    run,
    hugo,
    { host: 'Hugo (Markdown), as it comes', name: 'hugo-without-html', options: '' },
    markdown
  );
}
