import { brushWith, paint, type Brush, type Drawing } from '../canvas.ts';
import type { Keyframe } from '../keyframes.ts';
import { isOnCanvas, type Mark } from '../marks.ts';
import { draw, fetchScene, fetchScenes, isHere, plotOf } from '../scenes/index.ts';
import { nextTask } from '../../next-task.ts';
import { passageBetween } from '../ways.ts';
import type { Beginning, Order, Report, Show } from './orders.ts';
import { Player } from './player.ts';
import { Prepared } from './prepared.ts';

/** A picture as it was asked for. */
interface Asked {
  order: Show;
  keyframe: Keyframe;
}

/** Whether two pictures are asked for on the same stage. */
const isAlike = (one: Show, other: Show) =>
  one.size.width === other.size.width &&
  one.size.height === other.size.height &&
  one.zoom === other.zoom &&
  one.ratio === other.ratio;

/**
 * Lays out the pictures of a story, and draws them and the ways between them on one canvas. It knows no page: it runs in
 * a worker, or in the page where the browser has none that draws.
 */
export class Painter {
  private readonly player = new Player();
  private prepared = new Prepared();
  private brush: Brush | undefined;
  /** What is on the stage, or on its way there. */
  private asked: Asked | undefined;
  /** The order that came last. */
  private last: Show | undefined;
  private marks: readonly Mark[] = [];
  /** Whether an SVG of the page shows the marks. */
  private rests = false;
  /** Whether nothing moves. */
  private stands = false;
  /** What begins once the SVG is hidden. */
  private waiting: (() => void) | undefined;
  /** Calls off what is made ahead. */
  private soon: (() => void) | undefined;
  private hasAll = false;

  /** `later` calls a function when there is time for it, and returns what calls it off. */
  constructor(
    private readonly ctx: Drawing,
    private readonly of: Beginning,
    private readonly tell: (report: Report) => void,
    private readonly later: (then: () => void) => () => void
  ) {}

  /** Does as the page orders. What cannot be drawn is told. */
  hear(order: Order): void {
    this.guard(() => {
      if (order.kind === 'colours') this.brush = brushWith(order.plain, order.faces);
      else if (order.kind === 'rest') this.rests ||= order.id === this.last?.id;
      else if (order.kind === 'move') return this.leaveSvg();
      else return void this.reach(order).catch(this.fail);
      this.paint();
    });
  }

  /** Stops what moves and what is made ahead. */
  end(): void {
    this.last = undefined;
    this.player.stop();
    this.soon?.();
  }

  private readonly fail = (error: unknown) => {
    this.end();
    this.tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  };

  private guard(act: () => void) {
    try {
      act();
    } catch (error) {
      this.fail(error);
    }
  }

  /** Draws what is on the stage; of what the SVG shows, only what is always on the canvas. */
  private paint() {
    const { ctx, brush, asked } = this;
    if (!brush || !asked) return;
    const { size, ratio } = asked.order;
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.clearRect(0, 0, size.width, size.height);
    brush.font = undefined;
    for (const mark of this.marks)
      if (mark.opacity > 0 && (!this.rests || isOnCanvas(mark))) paint(ctx, mark, brush);
  }

  private leaveSvg() {
    this.rests = false;
    const begin = this.waiting;
    this.waiting = undefined;
    begin?.();
  }

  /** Reaches a picture once its scenes are here, unless another is asked for until then. */
  private async reach(order: Show): Promise<void> {
    this.last = order;
    this.waiting = undefined;
    const { keyframe: at } = order;
    const keyframe = typeof at === 'number' ? this.of.story[at]! : at;
    const stages = (keyframe.staged ?? []).flatMap(({ state }) => state ?? []);
    await Promise.all([keyframe.state, ...stages].map(fetchScene));
    // What was ordered meanwhile comes first.
    await nextTask();
    if (order !== this.last) return;
    const { asked } = this;
    const next = { order, keyframe };
    if (!asked) return this.put(next);
    if (!this.hasAll) {
      this.hasAll = true;
      void fetchScenes(this.of.story.map(({ state }) => state));
    }
    this.soon?.();
    const sameSize = isAlike(asked.order, order);
    const moves = !order.atOnce && sameSize;
    const begin = moves ? this.way(asked, next) : () => this.put(next);
    const leave = () => this.tell({ kind: 'leaves', id: order.id, moves });
    if (!this.rests) {
      leave();
      return begin();
    }
    // The canvas shows what the SVG shows before that is hidden.
    this.rests = false;
    this.paint();
    this.rests = true;
    this.waiting = () => this.guard(begin);
    if (moves) requestAnimationFrame(leave);
    else leave();
  }

  private target({ order: { size, zoom }, keyframe: { state, legend } }: Asked) {
    const marks = this.prepared.pictures.get(state);
    return marks ?? draw(state, size, legend, this.of.data, zoom);
  }

  /** Puts a picture on the stage at once. */
  private put(next: Asked) {
    const { size, ratio } = next.order;
    this.player.stop();
    if (!this.asked || !isAlike(this.asked.order, next.order)) this.prepared = new Prepared();
    this.prepared.take(next.keyframe.state);
    const { canvas } = this.ctx;
    const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    this.asked = next;
    this.arrive(this.target(next));
  }

  /** Plans the way to a picture; returns what plays it. */
  private way(from: Asked, next: Asked): () => void {
    const kept = this.prepared.take(next.keyframe.state);
    const passage = kept && this.stands ? kept.passage : this.passage(from, next);
    const tween = kept && this.stands ? kept.tween : passage.begin(this.marks, this.target(next));
    return () => {
      this.stands = false;
      this.asked = next;
      this.player.play(tween, passage.ms, (marks, share) =>
        this.guard(() => {
          if (share === 1) return this.arrive(marks);
          this.marks = marks;
          this.paint();
        })
      );
    };
  }

  private passage(from: Asked, { order, keyframe }: Asked) {
    const { story, data } = this.of;
    return passageBetween(story, from.keyframe, keyframe, order.size, data, order.zoom);
  }

  private arrive(marks: readonly Mark[]) {
    const { order, keyframe } = this.asked!;
    const { width, height } = order.size;
    const { zoom } = order;
    this.marks = marks;
    this.stands = true;
    this.paint();
    const inner = { width: width / zoom, height: height / zoom, zoom };
    const plot = plotOf(keyframe.state, inner, keyframe.legend, this.of.data);
    this.tell({ kind: 'stands', id: order.id, marks, plot });
    this.prepare(this.asked!);
  }

  /** The pictures before and after one; the next one first. */
  private near({ state }: Keyframe) {
    const { story } = this.of;
    const at = story.findIndex((one) => one.state === state);
    return at < 0 ? [] : [story[at + 1], story[at - 1]].filter((one) => one !== undefined);
  }

  /** Lays out the neighbours of a picture that stands, and then the ways to them, ahead of need; one thing at a time. */
  private prepare(of: Asked, planned = 0) {
    this.soon = this.later(() =>
      this.guard(() => {
        const { pictures } = this.prepared;
        const near = this.near(of.keyframe);
        const { size, zoom } = of.order;
        this.prepared.keepOnly([of.keyframe, ...near].map(({ state }) => state));
        const next = near.find(({ state }) => isHere(state) && !pictures.has(state));
        if (next) pictures.set(next.state, draw(next.state, size, next.legend, this.of.data, zoom));
        else {
          const goal = near[planned];
          const there = goal && pictures.get(goal.state);
          if (!there) return;
          const passage = this.passage(of, { order: of.order, keyframe: goal });
          this.prepared.keep(goal.state, passage, passage.begin(this.marks, there));
          planned += 1;
        }
        this.prepare(of, planned);
      })
    );
  }
}
