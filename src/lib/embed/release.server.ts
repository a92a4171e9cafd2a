import { createHash } from 'node:crypto';
import code from './loader/loader.ts?classic';

/** Version of the loader: a host that pins it always gets this file. */
const version = '1.0.0';
const digest = (kind: string) => createHash(kind).update(code);

/** The script for hosts, and its published names below `embed/v1/`: the one that is kept up to date and the fixed one. */
export const release = {
  code,
  version,
  current: 'loader.js',
  fixed: `fixed/loader.${version}.${digest('sha256').digest('hex').slice(0, 10)}.js`,
  integrity: `sha384-${digest('sha384').digest('base64')}`
};
