/** The size of type that browsers begin with, in px. */
const usual = 16;

/**
 * How many times larger than usual the reader's browser sets type, 1 to 2: labels of a picture grow with it, and the
 * picture is laid out as on a stage that is so much smaller.
 */
export const zoomOf = (): number => {
  const size = parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.min(2, Math.max(1, size / usual || 1));
};
