import { trusted } from '../../trusted.ts';
import type { Beginning, Painting, Report } from './orders.ts';
import type { Begin } from './painter-worker.ts';
import address from './painter-worker.ts?chunk';

/** How long a worker may take to come, in ms. */
const patience = 8000;

/** The page's display face, which a worker fetches anew from the browser's cache. */
function displayFace(): Begin['face'] {
  const link = document.querySelector<HTMLLinkElement>('link[rel="preload"][as="font"]');
  const faces = getComputedStyle(document.documentElement).getPropertyValue('--display');
  const [family = ''] = faces.split(',');
  return link ? { family: family.trim().replace(/["']/g, ''), address: link.href } : undefined;
}

/**
 * Lets a worker paint on a canvas, so that nothing of it keeps the page from scrolling.
 * @throws where the browser or the page's place has no worker that draws; the canvas is then as it was
 */
export function paintBeside(
  canvas: HTMLCanvasElement,
  { story, data }: Beginning,
  tell: (report: Report) => void
): Promise<Painting> {
  if (!('transferControlToOffscreen' in canvas)) return Promise.reject(new Error('no worker'));
  return new Promise((resolve, reject) => {
    const worker = new Worker(trusted('createScriptURL', address), { type: 'module' });
    const end = () => worker.terminate();
    const refuse = () => {
      end();
      reject(new Error('no worker'));
    };
    const timer = setTimeout(refuse, patience);
    let begun = false;
    worker.addEventListener('error', ({ message }) => {
      if (begun) tell({ kind: 'failed', message });
      else refuse();
    });
    worker.addEventListener('message', ({ data: report }: MessageEvent<Report | Able>) => {
      if (report.kind !== 'able') return tell(report);
      clearTimeout(timer);
      if (!report.able) return refuse();
      begun = true;
      const { lang } = document.documentElement;
      const begin = { kind: 'begin', story, data, face: displayFace(), lang } as const;
      const surface = canvas.transferControlToOffscreen();
      worker.postMessage({ ...begin, canvas: surface } satisfies Begin, [surface]);
      resolve({ send: (order) => worker.postMessage(order), end });
    });
  });
}

/** A worker's first words: whether it can draw. */
interface Able {
  kind: 'able';
  able: boolean;
}
