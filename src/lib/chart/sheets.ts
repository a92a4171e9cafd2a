import type { Box, Mark } from './marks.ts';

/** From this area on a sheet fills the stage, in px²: others are small ones that lie on something. */
const large = 12_000;

/** The sheets that fill much of the stage: one, or two that face each other. */
export const sheetsOn = (marks: readonly Mark[]): Box[] =>
  marks.filter(
    (mark): mark is Box => mark.kind === 'box' && mark.fill === 'sheet' && mark.w * mark.h > large
  );
