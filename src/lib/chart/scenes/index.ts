import { enlarged, type Mark } from '../marks.ts';
import type { ChartData, Frame, Legend, Plot, Scene, Size } from '../scene.ts';
import { scalesOf } from '../scene.ts';
import type { SceneName, State } from '../states.ts';
import { bars } from './bars.ts';
import { docket } from './docket.ts';
import { letter } from './letter.ts';
import { storyline } from './storyline.ts';
import { waffle } from './waffle.ts';

const scenes: { [N in SceneName]: Scene<Extract<State, { scene: N }>> } = {
  storyline,
  waffle,
  bars,
  letter,
  docket
};

/** The scene of a state; states are checked at build, so it is there. */
function sceneOf(state: State): Scene<State> {
  // TypeScript cannot follow that a state's name picks the scene of its own type.
  return scenes[state.scene] as unknown as Scene<State>;
}

/** What the scales of a state map at a size. */
export function plotOf(state: State, size: Size, legend: Legend, data: ChartData): Plot {
  return sceneOf(state).plot(state, size, legend, data);
}

/** The marks of a state in a frame whose scales follow `plotOf`. */
export function layoutOf(state: State, frame: Frame, data: ChartData): Mark[] {
  return sceneOf(state).layout(state, frame, data);
}

/** The marks of a state at a size, with type `zoom` times as large, where no component is mounted. */
export function draw(
  state: State,
  { width, height }: Size,
  legend: Legend,
  data: ChartData,
  zoom = 1
): Mark[] {
  const size = { width: width / zoom, height: height / zoom, zoom };
  const scales = scalesOf(plotOf(state, size, legend, data));
  return enlarged(layoutOf(state, { ...size, legend, ...scales }, data), zoom);
}
