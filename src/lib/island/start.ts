import { firstPaint } from './first-paint.ts';

/** What each file in `src/islands` exports: what brings its page to life. */
interface Entry {
  default: () => Promise<unknown>;
}

async function start() {
  /** The page's own entry, and what it imports: addresses from this script's. */
  const { entry = '', needed = '' } =
    document.querySelector<HTMLElement>('script[data-entry]')!.dataset;
  const addressOf = (file: string) => new URL(file, import.meta.url).href;
  // Fetched any sooner, they would hold up what there is to read.
  await firstPaint();
  for (const file of needed.split(' ').filter(Boolean)) {
    const link = document.createElement('link');
    document.head.append(Object.assign(link, { rel: 'modulepreload', href: addressOf(file) }));
  }
  const own = addressOf(entry);
  try {
    const { default: begin } = (await import(/* @vite-ignore */ own)) as Entry;
    await begin();
  } catch (error) {
    // `app.html` knows this site's errors by their addresses, which not every browser gives.
    throw new Error(`${own}: ${String(error)}`, { cause: error });
  }
}

// In a function: WebKit loops for ever if a frame is removed while a module in it is still waiting at its top level, and
// takes the host's page with it.
void start();
