import type { Validate } from '../../scene.ts';
import { eachStandsFor, mostDrawn, squaresOf } from './grid.ts';
import type { WaffleState } from './schema.ts';

/** Beyond this a number says more than its squares. */
const mostUnits = 1e6;

export const ownWords = [eachStandsFor];

/** Why a state cannot be drawn, in one sentence that names the fix, or nothing. */
export const validate: Validate<WaffleState> = (state, data) => {
  if (state.grids.length === 0) return 'has no grid; give it at least one';
  const total = squaresOf(state);
  if (!(total <= mostUnits)) return `has ${total} units, over ${mostUnits}; count in a larger unit`;
  if (total > mostDrawn && state.inner)
    return `has an inner grid and ${total} squares, over ${mostDrawn}; count in a larger unit`;
  if (total > mostDrawn && !data.words[eachStandsFor]?.includes('#'))
    return `has ${total} units, of which many are one square, and the edition does not say so; write "${eachStandsFor}", with a # for how many, in its scenes`;
  for (const grid of state.grids) {
    if (!(grid.total > 0)) return `has a grid of ${grid.total} squares; give it a total above 0`;
    const sum = grid.parts.reduce((all, part) => all + part.value, 0);
    if (grid.parts.some((part) => part.value < 0))
      return 'has a part below 0; give each part a value of 0 or more';
    if (sum > grid.total + 1e-6)
      return `has parts of ${sum} in a grid of ${grid.total}; make them fit`;
    const beyond = grid.outlines?.find(({ value }) => !(value > 0 && value <= grid.total + 1e-6));
    if (beyond)
      return `has a frame round ${beyond.value} of ${grid.total} squares; let it hold some, and no more than there are`;
    if (grid.columns !== undefined && !(Number.isInteger(grid.columns) && grid.columns > 0))
      return `has ${grid.columns} squares in a row; give it a whole number above 0`;
    const named = [...grid.parts, ...(grid.outlines ?? [])];
    for (const key of [grid.label, ...named.map((one) => one.label ?? '')])
      if (key && !data.words[key])
        return `uses the words "${key}", which the edition lacks; write them in its scenes`;
  }
  if (state.host && !data.moments.some(({ id }) => id === state.host))
    return `comes out of "${state.host}", which is no moment; use one of the moments`;
  if (state.inner && state.unit !== 'billion')
    return 'has an inner grid and is not counted in billions; set unit to "billion"';
  return undefined;
};
