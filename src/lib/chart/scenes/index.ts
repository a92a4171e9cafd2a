import type { ChartData, Frame, Legend, Plot, Scene, Size } from '../scene.ts';
import { scalesOf } from '../scene.ts';
import type { Mark } from '../marks.ts';
import type { SceneName, State } from '../states.ts';
import { bars } from './bars.ts';
import { docket } from './docket.ts';
import { letter } from './letter.ts';
import { storyline } from './storyline.ts';
import { waffle } from './waffle.ts';

type SceneOf = { [N in SceneName]: Scene<Extract<State, { scene: N }>> };

const all: SceneOf = { storyline, waffle, bars, letter, docket };

/** The scenes by name; a state is always drawn by the scene that it names. */
export const scenes = {
  names: Object.keys(all) as SceneName[],
  /** The scene of that name, or nothing where there is none. */
  find(name: string): Scene<State> | undefined {
    // The union cannot be narrowed by a name known only at run time; a state carries its own scene's name.
    return Object.hasOwn(all, name)
      ? (all[name as SceneName] as unknown as Scene<State>)
      : undefined;
  }
};

function sceneOf(state: State): Scene<State> {
  const scene = scenes.find(state.scene);
  if (!scene)
    throw new RangeError(
      `the scene "${state.scene}" is unknown; use one of ${scenes.names.join(', ')}`
    );
  return scene;
}

/** What the scales of a state map at a size. */
export function plotOf(state: State, size: Size, legend: Legend, data: ChartData): Plot {
  return sceneOf(state).plot(state, size, legend, data);
}

/** The marks of a state in a frame whose scales follow `plotOf`. */
export function layoutOf(state: State, frame: Frame, data: ChartData): Mark[] {
  return sceneOf(state).layout(state, frame, data);
}

/** The marks of a state at a size, where no component is mounted. */
export function draw(state: State, size: Size, legend: Legend, data: ChartData): Mark[] {
  return layoutOf(state, { ...size, legend, ...scalesOf(plotOf(state, size, legend, data)) }, data);
}
