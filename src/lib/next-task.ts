/** Lets the browser answer its reader before what follows: starting work done at once would hold a slow phone up. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
