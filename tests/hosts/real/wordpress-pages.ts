import { after, before } from './article.ts';
import type { Run } from './run.ts';
import type { Pasted } from './snippets.ts';
import { readEditor } from './wordpress-editor.ts';
import { startWordPress, type Editor, type Writer } from './wordpress.ts';

/** A way to write: who, and in which editor. */
type Way = [Writer, Editor];
const admins: Way[] = [
  ['admin', 'blocks'],
  ['admin', 'classic']
];

/** Themes with which a site is read, one of blocks and one of the kind before, and who writes there. */
const themes: { name: string; kind: string; ways: Way[] }[] = [
  { name: 'twentytwentythree', kind: 'block theme', ways: [...admins, ['author', 'blocks']] },
  { name: 'twentytwentyone', kind: 'classic theme', ways: [...admins, ['author', 'classic']] }
];

const block = (name: string, html: string, options = {}) =>
  `<!-- wp:${name}${Object.keys(options).length ? ` ${JSON.stringify(options)}` : ''} -->\n${html}\n<!-- /wp:${name} -->`;

/** A post's content as each editor keeps it. */
function contentOf(editor: Editor, { code, address }: Pasted): string {
  if (editor === 'classic') return [before, code, after].join('\n\n');
  const pasted = address
    ? block(
        'embed',
        `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${code}\n</div></figure>`,
        { url: code }
      )
    : block('html', code);
  return [
    block('paragraph', `<p>${before}</p>`),
    pasted,
    block('paragraph', `<p>${after}</p>`)
  ].join('\n\n');
}

/** Each snippet on a page of WordPress, in two themes, by its writers and editors. */
export async function readWordPress(run: Run) {
  const { printed, database, used, read } = run;
  const wordpress = await startWordPress(await database());
  used(`WordPress ${wordpress.version}`);
  const { pasted } = printed;
  await readEditor(run, wordpress, pasted);
  for (const { name, kind, ways } of themes) {
    used(`${wordpress.theme(name)} (${kind})`);
    for (const [writer, editor] of ways) {
      const host = `WordPress, ${kind}, ${writer}, ${editor === 'blocks' ? 'block editor' : 'classic editor'}`;
      for (const one of pasted)
        await read(host, one, () => wordpress.publish(writer, one.name, contentOf(editor, one)));
    }
  }
}
