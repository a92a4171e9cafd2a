import type { Validate } from '../../scene.ts';
import type { BarsState } from './schema.ts';

const twiceIn = <T>(list: readonly T[]) => list.find((one, i) => list.indexOf(one) !== i);

/** Why a state cannot be drawn, in one sentence that names the fix, or nothing. */
export const validate: Validate<BarsState> = (state, data) => {
  const [low, high] = state.domain;
  if (!(low < high)) return `has a domain from ${low} to ${high}; make it rise`;
  if (state.rows.length === 0) return 'has no rows; give it at least one';
  const twice = twiceIn(state.rows.map(({ id }) => id));
  if (twice !== undefined) return `has the row "${twice}" twice; give each row its own id`;
  const tickTwice = twiceIn(state.ticks.map(({ at }) => at));
  if (tickTwice !== undefined) return `has two ticks at ${tickTwice}; leave one out`;
  const out = (value: number) => !(value >= low && value <= high);
  for (const row of state.rows) {
    const stops = [row.from, row.to, ...(row.then ? [row.then.to] : [])];
    const wrong = stops.find(out);
    if (wrong !== undefined)
      return `the row "${row.id}" has the value ${wrong} outside ${low} to ${high}; widen the domain`;
    if (stops.some((stop, i) => i > 0 && stop < stops[i - 1]!))
      return `the row "${row.id}" runs backwards through ${stops.join(', ')}; put its values in rising order`;
  }
  const stray = state.ticks.find(({ at }) => out(at));
  if (stray) return `has a tick at ${stray.at} outside ${low} to ${high}; widen the domain`;
  const keys = [
    ...state.ticks.map(({ label }) => label),
    ...state.rows.flatMap((row) => [row.label, row.value, ...(row.then ? [row.then.label] : [])])
  ];
  const unknown = keys.find((key) => !data.words[key]);
  if (unknown !== undefined)
    return `uses the words "${unknown}", which the edition lacks; write them in its scenes`;
  if (state.host && !data.moments.some(({ id }) => id === state.host))
    return `comes out of "${state.host}", which is no moment; use one of the moments`;
  return undefined;
};
