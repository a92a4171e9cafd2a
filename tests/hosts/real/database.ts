import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpackDebian } from './packages.ts';
import { cache, runCommand, startProgram, whenReady } from './programs.ts';

export interface Database {
  /** The socket that it listens on; it has no port. Its user is `root`, without a password. */
  socket: string;
  version: string;
}

/** Starts an empty MariaDB of this run's own, with these databases. */
export async function startDatabase(names: string[]): Promise<Database> {
  const data = join(cache, 'database');
  // Sockets have short names: below the cache the path might be too long.
  const folder = mkdtempSync(join(tmpdir(), 'hosts-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const socket = join(folder, 'socket');
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true });
  const { root, env, version } = unpackDebian('mariadb', ['mariadb-server-core']);
  const program = join(root, 'usr/sbin/mariadbd');
  const shared = [
    '--no-defaults',
    `--datadir=${data}`,
    `--lc-messages-dir=${join(root, 'usr/share/mysql/english')}`,
    '--user=root',
    '--innodb-flush-log-at-trx-commit=0',
    '--skip-log-bin'
  ];
  const tables = [
    'mysql_system_tables.sql',
    'mysql_performance_tables.sql',
    'mysql_system_tables_data.sql'
  ];
  const share = join(root, 'usr/share/mysql');
  runCommand(
    '/bin/sh',
    [
      '-c',
      `{ printf 'create database mysql;\\nuse mysql;\\n'; cd ${share} && cat ${tables.join(' ')}; } | "$0" "$@"`,
      program,
      ...[...shared, '--bootstrap']
    ],
    { env }
  );
  const first = join(data, 'first.sql');
  writeFileSync(first, names.map((name) => `create database ${name};\n`).join(''));
  const server = startProgram(
    'mariadb',
    program,
    [
      ...shared,
      '--skip-networking',
      '--skip-grant-tables',
      `--socket=${socket}`,
      `--init-file=${first}`
    ],
    { env }
  );
  await whenReady(server, async () => existsSync(socket));
  return { socket, version: version('mariadb-server-core') };
}
