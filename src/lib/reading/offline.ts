import { trusted } from '../trusted.ts';

/** Keeps what was read for a day without network, by the worker at an address, once the page is loaded. */
export function keepForOffline(worker: string) {
  if (!('serviceWorker' in navigator)) return;
  const register = () =>
    navigator.serviceWorker
      .register(trusted('createScriptURL', worker), {
        type: import.meta.env.DEV ? 'module' : 'classic'
      })
      // Where a worker is refused, the story needs its network.
      .catch(() => {});
  if (document.readyState === 'complete') void register();
  else addEventListener('load', register, { once: true });
}
