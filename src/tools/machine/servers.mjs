import { existsSync, readdirSync } from 'node:fs';
import { commandFor, install } from './packages.mjs';

/** Where Debian puts nginx and Caddy, and the modules that its nginx has. */
const nginx = '/usr/sbin/nginx';
const caddy = '/usr/bin/caddy';
export const modules = '/etc/nginx/modules-enabled';

/**
 * The servers that are installed, of those that docs/hosting/ is for.
 * @returns {{ nginx?: string, caddy?: string }} nginx only with the module for the compressed copies
 */
export function findServers() {
  const brotli =
    existsSync(modules) && readdirSync(modules).some((name) => name.includes('brotli'));
  return {
    ...(brotli && existsSync(nginx) && { nginx }),
    ...(existsSync(caddy) && { caddy })
  };
}

const both = () => {
  const found = findServers();
  return found.nginx && found.caddy ? found : undefined;
};

const packages = { 'apt-get': ['nginx', 'libnginx-mod-http-brotli-static', 'caddy'] };

/** Finds both servers, or in CI installs the distribution's packages; undefined, with a warning, if one is missing. */
export function ensureServers() {
  const found = both() ?? install('nginx and Caddy', packages, both);
  if (!found)
    console.warn(
      `\nTHE FILES FOR NGINX AND CADDY ARE NOT ALL TESTED: one is missing. Install them ("${commandFor(packages)}").`
    );
  return found;
}
