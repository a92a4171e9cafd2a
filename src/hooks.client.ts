import { dev } from '$app/environment';
import { base } from '$app/paths';
import { trusted } from './lib/trusted.ts';

const register = () =>
  navigator.serviceWorker
    .register(trusted('createScriptURL', `${base}/service-worker.js`), {
      type: dev ? 'module' : 'classic'
    })
    // Where a worker is refused, the story needs its network.
    .catch(() => {});

/** What was read is kept for a day without network; an embed keeps nothing on the pages of others. */
if ('serviceWorker' in navigator && !document.documentElement.dataset.embed) {
  if (document.readyState === 'complete') void register();
  else addEventListener('load', register, { once: true });
}
