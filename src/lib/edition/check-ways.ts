import { names } from '../chart/match.ts';
import type { ChartData } from '../chart/scene.ts';
import { draw, type State } from '../chart/scenes/index.ts';
import { type Stage } from '../chart/keyframes.ts';
import { longest } from '../chart/ways.ts';
import { boxes, checkState, storyFile } from './check.ts';
import type { Problem } from './problems.ts';
import type { EditionContent } from './types.ts';
import { legendOf, type Words } from './words.ts';

/** The key that was probably meant: the one that begins most like it. */
function nearest(end: string, keys: readonly string[]): string {
  const common = (key: string) => {
    let i = 0;
    while (i < key.length && key[i] === end[i]) i += 1;
    return i;
  };
  return keys.reduce((best, key) => (common(key) > common(best) ? key : best), keys[0] ?? '');
}

/** Checks that what becomes something, and what it becomes, is on the stage, and that stages lead to the step's state. */
export function checkWays(
  words: Words,
  states: ReadonlyMap<string, readonly State[]>,
  staged: ReadonlyMap<string, readonly Stage[]>,
  data: ChartData,
  content: EditionContent,
  problems: Problem[]
) {
  const drawn = new Map<State, string[]>();
  /** The keys of a picture's marks, on a large stage and a small one. */
  const keysOf = ({ id, state, n }: { id: string; state: State; n: number }) => {
    const known = drawn.get(state);
    if (known) return known;
    const step = words.steps.find((one) => one.id === id);
    const legend = step ? legendOf(step, n) : { big: '', unit: '' };
    const keys = boxes.flatMap((box) => draw(state, box, legend, data).map(({ key }) => key));
    drawn.set(state, keys);
    return keys;
  };
  const picturesOf = (id: string) =>
    (states.get(id) ?? []).map((state, i) => ({ id, state, n: i + 1 }));
  content.steps.forEach(({ id, becomes }, i) => {
    const place = `${storyFile} steps.${id}`;
    const before = content.steps[i - 1];
    const stages = staged.get(id);
    if (!before) {
      if (becomes ?? stages)
        problems.push({
          place,
          fault: 'nothing comes before the first step that could become anything',
          fix: 'Take `becomes` and `staged` out'
        });
      return;
    }
    // From the last picture of the step before through its own, each way with the pictures at its ends.
    const pictures = [...picturesOf(before.id).slice(-1), ...picturesOf(id)];
    const ways = pictures.slice(1).map((to, k) => ({ from: keysOf(pictures[k]!), to: keysOf(to) }));
    const has = (keys: readonly string[], end: string) => keys.some((key) => names(end, key));
    for (const { from, to } of becomes ?? []) {
      if (ways.some((way) => has(way.from, from) && has(way.to, to))) continue;
      const ends = [
        [from, ways.flatMap((way) => way.from), [before.id, ...(ways.length > 1 ? [id] : [])]],
        [to, ways.flatMap((way) => way.to), [id]]
      ] as const;
      const missing = ends.filter(([end, keys]) => !has(keys, end));
      if (!missing.length)
        problems.push({
          place: `${place}.becomes`,
          fault: `"${from}" and "${to}" are not on two pictures that follow each other`,
          fix: 'Name marks of two that do, or take the line out'
        });
      for (const [end, keys, of] of missing)
        problems.push({
          place: `${place}.becomes`,
          fault: `"${end}" is no mark of the step "${of.join('" or "')}"`,
          fix: `Name one that it has, as "${nearest(end, keys)}"`
        });
    }
    if (!stages) return;
    for (const { state } of stages) if (state) checkState(state, data, `${place}.staged`, problems);
    stages.forEach(({ name, state }, k) => {
      const last = k === stages.length - 1;
      if (last !== (state === undefined))
        problems.push({
          place: `${place}.staged.${name}`,
          fault: last
            ? "the last stage has a state of its own, and reaches the step's"
            : 'a stage before the last has no state to reach',
          fix: last ? 'Take its state out' : 'Give it one'
        });
    });
    const ms = stages.reduce((sum, stage) => sum + stage.ms + (stage.hold ?? 0), 0);
    if (ms > longest)
      problems.push({
        place: `${place}.staged`,
        fault: `the stages take ${ms} ms together, over the ${longest} that a reader waits`,
        fix: 'Shorten one'
      });
  });
}
