import type { z } from 'zod';
import { enlarged, type Mark } from '../marks.ts';
import type { ChartData, Frame, Legend, Plot, Scene, Size } from '../scene.ts';
import { scalesOf } from '../scene.ts';

/**
 * The scenes, one line each: the name of a folder here, and the schema of its states. The parts of a folder are found
 * by their names, each where it is needed, so that readers' browsers get no more than the layouts: `layout.ts` below,
 * `rows.ts` in `../tables.ts`, `schema.ts` and `validate.ts` in `registry.server.ts`, which names what is missing.
 */
interface Schemas {
  bars: typeof import('./bars/schema.ts').schema;
  clock: typeof import('./clock/schema.ts').schema;
  docket: typeof import('./docket/schema.ts').schema;
  letter: typeof import('./letter/schema.ts').schema;
  reckoning: typeof import('./reckoning/schema.ts').schema;
  storyline: typeof import('./storyline/schema.ts').schema;
  waffle: typeof import('./waffle/schema.ts').schema;
}

export type SceneName = keyof Schemas;

/** What the chart shows: a state of one of the scenes. */
export type State = z.infer<Schemas[SceneName]>;

/** A state as the story plans it: its numbers may refer to the ledger, and its words may be amounts. */
export type PlannedState = z.input<Schemas[SceneName]>;

const layouts = import.meta.glob('./*/layout.ts', { eager: true, import: 'scene' });

/** The scene of a state; states are checked at build, so it is there. */
function sceneOf(state: State): Scene<State> {
  // TypeScript cannot follow that a state's name picks the scene of its own type.
  return layouts[`./${state.scene}/layout.ts`] as Scene<State>;
}

/** What the scales of a state map at a size. */
export function plotOf(state: State, size: Size, legend: Legend, data: ChartData): Plot {
  return sceneOf(state).plot(state, size, legend, data);
}

/** What the axes of a state measure. */
export const axesOf = (state: State, size: Size): { x?: string; y?: string } =>
  sceneOf(state).axes?.(state, size) ?? {};

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
