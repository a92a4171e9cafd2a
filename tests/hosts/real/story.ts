import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { run } from '../../../src/tools/machine/install.mjs';
import { cache, freePort, runCommand } from './programs.ts';

const folder = join(cache, 'story');
const portFile = join(cache, 'story-port');

/** A key and a certificate for this machine that nobody has signed: hosts and browsers are told to accept it. */
function certificate() {
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(cache, name)) as [string, string];
  runCommand('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '7', '-subj', '/CN=localhost'],
    ...['-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', cert]
  ]);
  return { key: readFileSync(key), cert: readFileSync(cert), file: cert };
}

/** Serves a folder over plain HTTP, as `npm start` does. */
export type Serve = typeof import('../../../src/tools/site/serve.mjs').serve;

export interface Story {
  /** Address of the story's root. */
  root: string;
  /** Folder of its files. */
  folder: string;
  /** File with the certificate. */
  certificate: string;
  close: () => Promise<void>;
}

/**
 * Builds the site for an address of this machine and serves it there under TLS: WordPress' editor makes no card of an
 * address without. With `built`, the last build is served as it is.
 */
export async function serveStory(serve: Serve, built: boolean): Promise<Story> {
  const port = built ? Number(readFileSync(portFile, 'utf8')) : await freePort();
  const root = `https://localhost:${port}/`;
  if (!built) {
    run('Building the story', process.execPath, ['src/tools/commands/build.mjs'], {
      NODE_ENV: 'production',
      SITE_URL: root.slice(0, -1),
      BUILD_DIR: folder,
      KIT_DIR: join(cache, 'story-kit')
    });
    writeFileSync(portFile, String(port));
  }
  const plain = await serve(folder);
  const { key, cert, file } = certificate();
  const secured = createServer({ key, cert }, (secure) => {
    const inner = connect(Number(new URL(plain.url).port), 'localhost');
    // Browsers drop connections at will.
    for (const [one, other] of [
      [secure, inner],
      [inner, secure]
    ] as const) {
      one.on('error', () => other.destroy());
      one.pipe(other);
    }
  });
  secured.on('tlsClientError', () => {});
  await new Promise<void>((resolve, reject) => {
    secured.once('error', reject);
    secured.listen(port, resolve);
  });
  return {
    root,
    folder,
    certificate: file,
    close: async () => {
      secured.close();
      await plain.close();
    }
  };
}
