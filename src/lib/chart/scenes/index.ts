import type { z } from 'zod';
import { withTimeout } from '../../with-timeout.ts';
import { enlarged, type Mark } from '../marks.ts';
import type { ChartData, Frame, Legend, Plot, Scene, Size } from '../scene.ts';
import { scalesOf } from '../scene.ts';
import { scene as storyline } from './storyline/layout.ts';

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

/** The layouts that come when they are needed; the cover's comes with the chart. */
const others = import.meta.glob(['./*/layout.ts', '!./storyline/layout.ts'], { import: 'scene' });
const layouts: Record<string, unknown> = { './storyline/layout.ts': storyline };
const fileOf = ({ scene }: State) => `./${scene}/layout.ts`;

/** Paths of the sources, from the project's root, of what draws these states and does not come with the chart. */
export const sourcesOf = (states: readonly State[]): string[] =>
  [...new Set(states.map(fileOf))]
    .filter((file) => file in others)
    .map((file) => `src/lib/chart/scenes/${file.slice(2)}`);

/** Whether the scene of a state can be drawn. */
export const isHere = (state: State): boolean => fileOf(state) in layouts;

/** Fetches the scene of a state, unless it is here. Rejects where it does not come. */
export async function fetchScene(state: State): Promise<void> {
  const file = fileOf(state);
  layouts[file] ??= await withTimeout(others[file]!());
}

/** Fetches the scenes of states ahead of need. One that does not come is asked for again when it is needed. */
export async function fetchScenes(states: readonly State[]): Promise<void> {
  const one = new Map(states.map((state) => [state.scene, state]));
  await Promise.allSettled([...one.values()].map(fetchScene));
}

// Outside a browser pictures are drawn at once, of every scene.
if (import.meta.env.SSR)
  // eslint-disable-next-line no-restricted-syntax -- not in built scripts
  for (const [file, read] of Object.entries(others)) layouts[file] = await read();

/** The scene of a state; states are checked at build, and what is to be drawn is here. */
function sceneOf(state: State): Scene<State> {
  // TypeScript cannot follow that a state's name picks the scene of its own type.
  return layouts[fileOf(state)] as Scene<State>;
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
