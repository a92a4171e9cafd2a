/** Yields to the browser, so that input and rendering come before what follows. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
