import type { Along, Camera } from './elsewhere.ts';
import type { Mark } from './marks.ts';
import type { Keyframe } from './keyframes.ts';
import { reversed } from './match.ts';
import type { ChartData, Plot, Size } from './scene.ts';
import { axesOf, draw, plotOf, type State } from './scenes/index.ts';
import { plan, type Tween, type Way } from './transition.ts';

/** How long a transition may take in all its stages, in ms. */
export const longest = 2400;
/** How long a transition lasts, in ms: where nothing but the picture's detail changes, within a scene, from one to another. */
const durations = { detail: 550, scene: 750, scenes: 900 };

/** How much changes from one state to another. */
function changeOf(from: State, to: State): keyof typeof durations {
  if (from.scene !== to.scene) return 'scenes';
  if (from.scene !== 'letter' || to.scene !== 'letter') return 'scene';
  const sheets = ({ sheets }: typeof from) => sheets.map(({ letter }) => letter).join();
  return sheets(from) === sheets(to) ? 'detail' : 'scene';
}

/** A way from the stage as it is to a state: it can begin anywhere. */
export interface Passage {
  ms: number;
  /** Plans the way from what is on the stage to the marks of the state. */
  begin(from: readonly Mark[], to: readonly Mark[]): Tween;
}

/** Where the px of one plot stand in another's. */
function along(from: Plot['x'], to: Plot['x']): Along {
  const perPx = (from.domain[1] - from.domain[0]) / (from.range[1] - from.range[0]);
  const px = (to.range[1] - to.range[0]) / (to.domain[1] - to.domain[0]);
  const first = to.range[0] + (from.domain[0] - to.domain[0]) * px;
  return { scale: perPx * px, shift: first - from.range[0] * perPx * px, range: to.range };
}

/** How the camera moves between two pictures of a scene; nothing where they are two scenes, or measure nothing in common. */
function cameraBetween(
  from: Pick<Keyframe, 'state' | 'legend'>,
  to: Pick<Keyframe, 'state' | 'legend'>,
  size: Size,
  data: ChartData
): Camera | undefined {
  if (from.state.scene !== to.state.scene) return undefined;
  const [before, after] = [axesOf(from.state, size), axesOf(to.state, size)];
  const shared = (['x', 'y'] as const).filter(
    (axis) => before[axis] !== undefined && before[axis] === after[axis]
  );
  if (!shared.length) return undefined;
  const [first, second] = [from, to].map(({ state, legend }) => plotOf(state, size, legend, data));
  return Object.fromEntries(shared.map((axis) => [axis, along(first![axis], second![axis])]));
}

/** What the story says of the way between two of its pictures: it holds for neighbours, and stages for reading on. */
function saidOf(story: readonly Keyframe[], from: State, to: State): Partial<Keyframe> {
  const [i, j] = [from, to].map((state) => story.findIndex((one) => one.state === state));
  if (i! < 0 || j! < 0) return {};
  if (j === i! + 1) return story[j]!;
  const back = j === i! - 1 ? story[i!]!.becomes : undefined;
  return back ? { becomes: reversed(back) } : {};
}

/** Several ways one after another, each begun where the one before it ends; the pictures between are held. */
function chain(parts: { ms: number; hold: number; begin: () => Tween }[], total: number): Tween {
  const begun: Tween[] = [];
  return (t) => {
    let left = t * total;
    for (const [i, { ms, hold, begin }] of parts.entries()) {
      const last = i === parts.length - 1;
      if (last || left < ms + hold) {
        const tween = (begun[i] ??= begin());
        return tween(t >= 1 ? 1 : Math.min(1, left / ms));
      }
      left -= ms + hold;
    }
    return [];
  };
}

/**
 * The way between two pictures of a story on a stage of that size, `zoom` times as large as usual: what becomes what,
 * how the camera moves, in which stages, how long.
 */
export function passageBetween(
  story: readonly Keyframe[],
  from: Keyframe,
  to: Keyframe,
  size: Size,
  data: ChartData,
  zoom = 1
): Passage {
  const inner = { width: size.width / zoom, height: size.height / zoom, zoom };
  const { becomes = [], staged = [] } = saidOf(story, from.state, to.state);
  const way = (first: Keyframe, second: Keyframe): Way => ({
    becomes,
    camera: enlargedCamera(cameraBetween(first, second, inner, data), zoom)
  });
  if (!staged.length) {
    const ms = durations[changeOf(from.state, to.state)];
    return { ms, begin: (first, second) => plan(first, second, way(from, to)) };
  }
  const ms = staged.reduce((sum, stage) => sum + stage.ms + (stage.hold ?? 0), 0);
  return {
    ms,
    begin(first, second) {
      let before = { marks: first, keyframe: from };
      const parts = staged.map((stage) => {
        const start = before;
        const keyframe = stage.state ? { state: stage.state, legend: to.legend } : to;
        const marks = stage.state ? draw(stage.state, size, to.legend, data, zoom) : second;
        before = { marks: [...marks], keyframe };
        return {
          ms: stage.ms,
          hold: stage.hold ?? 0,
          begin: () => plan(start.marks, marks, way(start.keyframe, keyframe))
        };
      });
      return chain(parts, ms);
    }
  };
}

/** A camera's move on a stage `zoom` times as large. */
function enlargedCamera(camera: Camera | undefined, zoom: number): Camera | undefined {
  if (!camera || zoom === 1) return camera;
  const larger = ({ scale, shift, range }: Along): Along => ({
    scale,
    shift: shift * zoom,
    range: [range[0] * zoom, range[1] * zoom]
  });
  return {
    ...(camera.x ? { x: larger(camera.x) } : {}),
    ...(camera.y ? { y: larger(camera.y) } : {})
  };
}
