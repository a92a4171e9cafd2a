import { nextTask } from '../next-task.ts';
import { trusted } from '../trusted.ts';

let asked = false;

/** Registers the service worker at an address, which keeps what was read for use offline, once, and once the page is loaded. */
export function keepForOffline(worker: string) {
  if (asked || !('serviceWorker' in navigator)) return;
  asked = true;
  const register = () =>
    navigator.serviceWorker
      .register(trusted('createScriptURL', worker), {
        type: import.meta.env.DEV ? 'module' : 'classic'
      })
      // Without a worker the story needs the network.
      .catch(() => {});
  if (document.readyState === 'complete') void nextTask().then(register);
  else addEventListener('load', register, { once: true });
}
