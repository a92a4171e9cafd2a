import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from './article.ts';
import type { Database } from './database.ts';
import { madeOnce, npm } from './packages.ts';
import { answers, freePort, runCommand, startProgram, whenReady } from './programs.ts';

/** The last Ghost that runs with a MariaDB and this project's oldest Node. */
export const ghostVersion = '5.130.6';

/** A card as Ghost's editor keeps it. */
type Card =
  | { type: 'html'; version: 1; html: string }
  | { type: 'embed'; version: 1; url: string; embedType: string; html: string; metadata: object }
  | { type: 'bookmark'; version: 1; url: string; metadata: object };

export interface Ghost {
  address: string;
  /** Makes a theme the site's: its name and version. */
  theme(name: string): Promise<string>;
  /** Publishes a snippet in an HTML card: the address of the page. */
  publishHtml(title: string, html: string): Promise<string>;
  /** Publishes what the editor makes of a pasted address: the address of the page. */
  publishAddress(title: string, url: string): Promise<string>;
}

/** Ghost with what it needs to run from npm, without what needs a compiler. */
function install(folder: string) {
  console.log(`› Installing Ghost ${ghostVersion} from npm`);
  npm(['pack', `ghost@${ghostVersion}`], folder);
  const [archive = ''] = readdirSync(folder);
  runCommand('tar', ['xzf', archive], { cwd: folder });
  rmSync(join(folder, archive));
  const inner = join(folder, 'package');
  for (const name of readdirSync(inner)) renameSync(join(inner, name), join(folder, name));
  const file = join(folder, 'package.json');
  const { devDependencies: _, ...about } = JSON.parse(readFileSync(file, 'utf8'));
  // SQLite would be compiled; the database is a MariaDB.
  delete about.optionalDependencies.sqlite3;
  writeFileSync(file, JSON.stringify(about));
  npm(
    ['install', '--omit=dev', '--ignore-scripts', '--no-package-lock', '--legacy-peer-deps'],
    folder
  );
}

/** A document with a paragraph before and after a card, in the editor's format. */
function lexical(card: Card): string {
  const paragraph = (text: string) => ({
    type: 'paragraph',
    version: 1,
    direction: 'ltr',
    format: '',
    indent: 0,
    children: [
      { type: 'extended-text', version: 1, text, detail: 0, format: 0, mode: 'normal', style: '' }
    ]
  });
  const children = [paragraph(before), card, paragraph(after)];
  const root = { type: 'root', version: 1, direction: 'ltr', format: '', indent: 0, children };
  return JSON.stringify({ root });
}

const owner = { username: 'owner@news.example', password: 'ten-characters-or-more' };

/** Installs Ghost where it is missing, sets it up with an owner, and serves it. `certificate` is the story's. */
export async function startGhost({ socket }: Database, certificate: string): Promise<Ghost> {
  const folder = madeOnce('ghost', ghostVersion, install);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const server = startProgram('ghost', process.execPath, ['index.js'], {
    cwd: folder,
    env: {
      // Only there may it ask a story on this machine.
      NODE_ENV: 'development',
      NODE_EXTRA_CA_CERTS: certificate,
      url: address,
      server__host: '127.0.0.1',
      server__port: String(port),
      database__client: 'mysql',
      database__connection__socketPath: socket,
      database__connection__user: 'root',
      database__connection__database: 'ghost',
      paths__contentPath: join(folder, 'content'),
      security__staffDeviceVerification: 'false',
      privacy__useUpdateCheck: 'false',
      privacy__useGravatar: 'false',
      privacy__useRpcPing: 'false'
    }
  });
  await whenReady(server, answers(`${address}/ghost/api/admin/site/`), 180_000);
  const admin = `${address}/ghost/api/admin`;
  let cookie = '';
  const ask = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`${admin}/${path}`, {
      method,
      headers: { origin: address, 'content-type': 'application/json', cookie },
      ...(body && { body: JSON.stringify(body) })
    });
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    const text = await answer.text();
    if (!answer.ok) throw new Error(`Ghost, ${method} ${path}: ${answer.status} ${text}`);
    return text.startsWith('{') ? JSON.parse(text) : text;
  };
  const account = { name: 'Owner', email: owner.username, blogTitle: 'A news site' };
  await ask('POST', 'authentication/setup/', { setup: [{ ...account, password: owner.password }] });
  await ask('POST', 'session/', owner);
  const publish = async (title: string, card: Card) => {
    const { posts } = await ask('POST', 'posts/', {
      posts: [{ title, lexical: lexical(card), status: 'published' }]
    });
    return posts[0].url as string;
  };
  return {
    address,
    theme: async (name) => {
      const { themes } = await ask('PUT', `themes/${name}/activate/`);
      return `${name} ${themes[0].package.version}`;
    },
    publishHtml: (title, html) => publish(title, { type: 'html', version: 1, html }),
    publishAddress: async (title, url) => {
      const found = await ask('GET', `oembed/?${new URLSearchParams({ url, type: 'embed' })}`);
      const { type, html = '' } = found;
      return publish(
        title,
        type === 'bookmark'
          ? { type: 'bookmark', version: 1, url, metadata: found.metadata }
          : { type: 'embed', version: 1, url, embedType: type, html, metadata: found }
      );
    }
  };
}
