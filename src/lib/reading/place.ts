/** A place in the text: the index of the element above it, and the share of the way to the next element. */
export interface Place {
  mark: number;
  share: number;
}

/** Tops of elements in the page, in px, in their order; a hidden one has the top of the one before it. */
export function heightsOf(marks: readonly Element[]): number[] {
  let last = -Infinity;
  return marks.map((mark) => {
    if (mark.getClientRects().length)
      last = Math.max(last, mark.getBoundingClientRect().top + scrollY);
    return last;
  });
}

/** Top of the next element; after the last one, 1 px further, so that `share` counts px. */
const next = (heights: readonly number[], mark: number) =>
  heights[mark + 1] ?? (heights[mark] ?? 0) + 1;

/** The place at `y` px of the page; undefined above the first element. */
export function placeAt(heights: readonly number[], y: number): Place | undefined {
  let mark = heights.length - 1;
  while (mark >= 0 && heights[mark]! > y) mark -= 1;
  const from = heights[mark];
  return from === undefined
    ? undefined
    : { mark, share: (y - from) / (next(heights, mark) - from) };
}

/** The position of a place in the page, in px. */
export function heightOf({ mark, share }: Place, heights: readonly number[]): number {
  const from = heights[mark] ?? 0;
  return from + share * (next(heights, mark) - from);
}
