import { rulesIn } from './headers.mjs';
import { caddyFile, headersFile, nginxFile } from './hosts.mjs';
import { siteUrl } from './site-url.mjs';

/** What each kind of host reads, by what the command is given. */
const kinds = { netlify: headersFile, cloudflare: headersFile, nginx: nginxFile, caddy: caddyFile };

const [, , host = '', folder] = process.argv;
const write = /** @type {Record<string, typeof headersFile>} */ (kinds)[host];
const rules = rulesIn(process.env.BUILD_DIR ?? 'build');
if (!write || rules.length < 5) {
  console.error(
    write
      ? 'No built site stands in "build": run "npm run build" first.'
      : `npm run headers -- HOST [FOLDER]: the host is one of ${Object.keys(kinds).join(', ')}; the folder is where the server has the built files.`
  );
  process.exit(1);
}
const site = siteUrl(process.env.SITE_URL);
console.log(
  write(rules, {
    ...(process.env.BASE_PATH && { base: process.env.BASE_PATH }),
    ...(site && { site }),
    ...(folder && { folder })
  })
);
