let given: Promise<void> | undefined;

/**
 * Resolves at the reader's first sign, which `app.html` notes as `data-begun`, also if that came before this script; in a
 * frame at once: its host has the reader. What only moves with the reader, or is only printed, waits for it.
 */
export const firstSign = (): Promise<void> =>
  (given ??= new Promise((resolve) => {
    const root = document.documentElement;
    if (parent !== window || 'begun' in root.dataset) {
      resolve();
      return;
    }
    const noted = new MutationObserver(() => {
      noted.disconnect();
      resolve();
    });
    noted.observe(root, { attributeFilter: ['data-begun'] });
  }));
