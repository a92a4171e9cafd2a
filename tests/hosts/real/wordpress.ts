import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from './database.ts';
import { php, unpackDebian } from './packages.ts';
import { answers, freePort, runCommand, startProgram, whenReady } from './programs.ts';

/** What runs WordPress, and what it is, by Debian's names. */
const programs = ['php-cli', 'php-mysql', 'php-xml', 'php-mbstring', 'php-gd', 'php-curl'];
const files = [
  ...['wordpress', 'wordpress-theme-twentytwentyone', 'wordpress-theme-twentytwentythree'],
  ...['libjs-cropper', 'libjs-prototype', 'libjs-scriptaculous', 'libjs-underscore', 'php-getid3']
];
const ours = join(import.meta.dirname, 'wordpress');

/** Who writes: an administrator may use any HTML, an author what WordPress' filter lets through. */
export type Writer = 'admin' | 'author';

/** In which editor a snippet is pasted: a block for HTML, or the classic editor, whose text has no blocks. */
export type Editor = 'blocks' | 'classic';

export interface WordPress {
  address: string;
  version: string;
  /** Makes a theme the site's: its name and version. */
  theme(name: string): string;
  /** Publishes content as its writer's editor sends it: the address of the page. */
  publish(writer: Writer, title: string, content: string): Promise<string>;
}

/** A session with WordPress: its cookies, and the token that its editor sends along. */
async function signIn(address: string, writer: Writer) {
  const answer = await fetch(`${address}/wp-login.php`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: 'wordpress_test_cookie=WP%20Cookie%20check' },
    body: new URLSearchParams({ log: writer, pwd: writer, testcookie: '1' })
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const token = await fetch(`${address}/wp-admin/admin-ajax.php?action=rest-nonce`, {
    headers: { cookie }
  });
  const nonce = await token.text();
  if (!/^\w{10}$/.test(nonce)) throw new Error(`WordPress lets ${writer} not in: ${nonce}`);
  return { cookie, 'x-wp-nonce': nonce, 'content-type': 'application/json' };
}

/** Installs WordPress with an administrator and an author, each named as their password, and serves it. */
export async function startWordPress({ socket }: Database): Promise<WordPress> {
  const unpacked = unpackDebian('wordpress', programs, files);
  const site = join(unpacked.root, 'usr/share/wordpress');
  const address = `http://127.0.0.1:${await freePort()}`;
  mkdirSync(join(site, 'wp-content/mu-plugins'), { recursive: true });
  mkdirSync(join(site, 'wp-content/uploads'), { recursive: true });
  copyFileSync(join(ours, 'wp-config.php'), join(site, 'wp-config.php'));
  copyFileSync(
    join(ours, 'this-machine.php'),
    join(site, 'wp-content/mu-plugins/this-machine.php')
  );
  const env = {
    ...unpacked.env,
    HOSTS_SOCKET: socket,
    HOSTS_ADDRESS: address,
    HOSTS_FOLDER: site,
    PHP_CLI_SERVER_WORKERS: '4'
  };
  const { program, options } = php(unpacked.root);
  const script = (name: string, more: Record<string, string> = {}) =>
    runCommand(program, [...options, join(ours, name)], { env: { ...env, ...more } });
  const version = script('setup.php');
  const [, host = ''] = address.split('//');
  const server = startProgram(
    'wordpress',
    program,
    [...options, '-S', host, '-t', site, join(ours, 'router.php')],
    { env }
  );
  await whenReady(server, answers(address));
  const sessions = {
    admin: await signIn(address, 'admin'),
    author: await signIn(address, 'author')
  };
  return {
    address,
    version,
    theme: (name) => script('theme.php', { HOSTS_THEME: name }),
    publish: async (writer, title, content) => {
      const answer = await fetch(`${address}/index.php?rest_route=/wp/v2/posts`, {
        method: 'POST',
        headers: sessions[writer],
        body: JSON.stringify({ title, content, status: 'publish' })
      });
      const { link } = (await answer.json()) as { link?: string };
      if (!link) throw new Error(`WordPress does not publish “${title}”: ${answer.status}`);
      return link;
    }
  };
}
