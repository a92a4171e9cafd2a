/** A place in a text: after which of its marks, and how far on the way to the next. */
export interface Place {
  mark: number;
  share: number;
}

/** Heights of marks in the page, in px and in their order; one that is not shown stands where the one before it does. */
export function heightsOf(marks: readonly Element[]): number[] {
  let last = -Infinity;
  return marks.map((mark) => {
    if (mark.getClientRects().length)
      last = Math.max(last, mark.getBoundingClientRect().top + scrollY);
    return last;
  });
}

/** The height of the mark after one; after the last, px are counted. */
const next = (heights: readonly number[], mark: number) =>
  heights[mark + 1] ?? (heights[mark] ?? 0) + 1;

/** The place at a height of the page; before the first mark, nothing. */
export function placeAt(heights: readonly number[], y: number): Place | undefined {
  let mark = heights.length - 1;
  while (mark >= 0 && heights[mark]! > y) mark -= 1;
  const from = heights[mark];
  return from === undefined
    ? undefined
    : { mark, share: (y - from) / (next(heights, mark) - from) };
}

/** Where a place stands in the page, in px. */
export function heightOf({ mark, share }: Place, heights: readonly number[]): number {
  const from = heights[mark] ?? 0;
  return from + share * (next(heights, mark) - from);
}
