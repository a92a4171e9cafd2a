import type { Box, Mark } from './marks.ts';

/** From this area on a sheet fills the stage, in px²: others are small ones that lie on something. */
const large = 12_000;

/** The sheet that fills much of the stage. */
export const sheetOn = (marks: readonly Mark[]): Box | undefined =>
  marks.find(
    (mark): mark is Box => mark.kind === 'box' && mark.fill === 'sheet' && mark.w * mark.h > large
  );
