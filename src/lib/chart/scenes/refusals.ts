import type { ChartData } from '../scene.ts';
import type { SceneName, State } from '../states.ts';
import { refuses as bars } from './bars.ts';
import { refuses as docket } from './docket.ts';
import { refuses as letter } from './letter.ts';
import { refuses as storyline } from './storyline.ts';
import { refuses as waffle } from './waffle.ts';

type Refusal = (state: never, data: ChartData) => string | undefined;

const all: Record<SceneName, Refusal> = { storyline, waffle, bars, letter, docket };

/**
 * Why a state cannot be drawn, in one sentence that names the mend, or nothing. Asked at build, so that
 * readers need not load it.
 */
export function refusalOf(state: State, data: ChartData): string | undefined {
  if (!Object.hasOwn(all, state.scene))
    return `the scene "${state.scene}" is unknown; use one of ${Object.keys(all).join(', ')}`;
  // A state carries the name of the scene that its own type belongs to.
  return all[state.scene](state as never, data);
}
