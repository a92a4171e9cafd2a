import { firstPaint } from './first-paint.ts';

async function start() {
  /** The page's own entry, and what it imports: absolute addresses, or such as begin at the host's root. */
  const { entry = '', needed = '' } =
    document.querySelector<HTMLElement>('script[data-entry]')!.dataset;
  // Fetched any sooner, they would hold up what there is to read.
  await firstPaint();
  for (const href of needed.split(' ')) {
    const link = document.createElement('link');
    document.head.append(Object.assign(link, { rel: 'modulepreload', href }));
  }
  const { href } = new URL(entry, location.href);
  try {
    await import(/* @vite-ignore */ href);
  } catch (error) {
    // `app.html` knows this site's errors by their addresses, which not every browser gives.
    throw new Error(`${href}: ${String(error)}`, { cause: error });
  }
}

// Not at the top level, as `runIsland` in `hydrate.ts`.
void start();
