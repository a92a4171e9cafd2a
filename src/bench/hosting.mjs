import { once } from 'node:events';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { serve } from '../tools/site/serve.mjs';

/**
 * Serves a folder from a thread of its own, so that nothing that measures keeps the server waiting.
 * @param {string} folder
 * @returns {Promise<{ url: string, close: () => Promise<unknown> }>}
 */
export async function host(folder) {
  const worker = new Worker(new URL(import.meta.url), { workerData: { folder } });
  const [url] = await once(worker, 'message');
  return { url, close: () => worker.terminate() };
}

if (!isMainThread && workerData?.folder)
  parentPort?.postMessage((await serve(workerData.folder)).url);
