import { caddyFile, headersFile, nginxFile, rulesIn } from './headers.mjs';

/** What each kind of host reads, by what the command is given. */
const kinds = { netlify: headersFile, cloudflare: headersFile, nginx: nginxFile, caddy: caddyFile };

const write = /** @type {Record<string, typeof headersFile>} */ (kinds)[process.argv[2] ?? ''];
const rules = rulesIn(process.env.BUILD_DIR ?? 'build');
if (!write || rules.length < 5) {
  console.error(
    write
      ? 'No built site stands in "build": run "npm run build" first.'
      : `npm run headers -- HOST: the host is one of ${Object.keys(kinds).join(', ')}.`
  );
  process.exit(1);
}
console.log(write(rules, process.env.BASE_PATH ?? ''));
