import { makeFilm, NoCodec } from './encode.ts';
import type { FilmFault, FilmReport, FilmRequest } from './request.ts';

/** What of a worker's scope is used; the compiler knows this project's scripts as those of pages. */
interface Scope {
  fonts?: FontFaceSet;
  postMessage(report: FilmReport): void;
  addEventListener(type: 'message', hear: (event: MessageEvent<FilmRequest>) => void): void;
}
const worker = self as unknown as Scope;

const faultOf = (error: unknown): FilmFault =>
  error instanceof NoCodec ? 'no-codec' : error instanceof RangeError ? 'too-long' : 'failed';

/** Makes the one film that it is asked for, beside the page. */
worker.addEventListener('message', async ({ data }) => {
  try {
    const made = await makeFilm(data, worker.fonts, (share) =>
      worker.postMessage({ kind: 'progress', share })
    );
    worker.postMessage({ kind: 'made', made });
  } catch (error) {
    worker.postMessage({ kind: 'fault', fault: faultOf(error) });
  }
});
