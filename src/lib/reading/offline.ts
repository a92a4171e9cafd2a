import { trusted } from '../trusted.ts';

/** Registers the service worker at an address, which keeps what was read for use offline, once the page is loaded. */
export function keepForOffline(worker: string) {
  if (!('serviceWorker' in navigator)) return;
  const register = () =>
    navigator.serviceWorker
      .register(trusted('createScriptURL', worker), {
        type: import.meta.env.DEV ? 'module' : 'classic'
      })
      // Without a worker the story needs the network.
      .catch(() => {});
  if (document.readyState === 'complete') void register();
  else addEventListener('load', register, { once: true });
}
