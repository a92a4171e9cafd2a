/** Browsers' default size of type, in px. */
const usual = 16;

/**
 * Zoom of type in the reader's browser, 1 to 2. A picture's labels grow with it: the picture is laid out on a stage that
 * is as much smaller, and enlarged.
 */
export const zoomOf = (): number => {
  const size = parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.min(2, Math.max(1, size / usual || 1));
};
