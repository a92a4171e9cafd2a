import { trusted } from '../../trusted.ts';
import type { FilmFault, FilmMade, FilmReport, FilmRequest } from './request.ts';
import address from './worker.ts?worker&url';

/** There is no film, for one of the reasons that a reader is told. */
export class Fault extends Error {
  constructor(readonly why: FilmFault) {
    super(why);
  }
}

/** Whether the browser has what films are made with, so far as that is known before one is. */
const able = () => typeof VideoEncoder === 'function' && typeof OffscreenCanvas === 'function';

/**
 * Makes a film in a worker, which is gone afterwards with all that it held. `tell` is told how far it is, from 0 to 1.
 * @throws Fault; the signal's reason where it is called off
 */
export function makeBeside(
  request: FilmRequest,
  tell: (share: number) => void,
  signal: AbortSignal
): Promise<FilmMade> {
  if (!able()) return Promise.reject(new Fault('no-codec'));
  return new Promise<FilmMade>((made, reject) => {
    const worker = new Worker(trusted('createScriptURL', address), { type: 'module' });
    const end = (how: () => void) => {
      worker.terminate();
      how();
    };
    signal.addEventListener('abort', () => end(() => reject(signal.reason as Error)));
    worker.addEventListener('error', () => end(() => reject(new Fault('failed'))));
    worker.addEventListener('message', ({ data }: MessageEvent<FilmReport>) => {
      if (data.kind === 'progress') tell(data.share);
      else if (data.kind === 'made') end(() => made(data.made));
      else end(() => reject(new Fault(data.fault)));
    });
    worker.postMessage(request);
  });
}
