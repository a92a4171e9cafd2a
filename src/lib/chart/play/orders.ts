import type { Colours } from '../colours.ts';
import type { Keyframe } from '../keyframes.ts';
import type { Mark } from '../marks.ts';
import type { ChartData, Plot, Size } from '../scene.ts';

/** What a painter begins with: the story's pictures in order, and what they are drawn from. */
export interface Beginning {
  story: readonly Keyframe[];
  data: ChartData;
}

/** A picture that is to be on the stage. */
export interface Show {
  kind: 'show';
  /** Numbers the pictures that were asked for, from 1 on. */
  id: number;
  /** Its place in the story, or the picture itself where it has none. */
  keyframe: number | Keyframe;
  /** Of the stage, in px. */
  size: Size;
  /** How much larger than usual its type is. */
  zoom: number;
  /** Pixels of the screen to one px. */
  ratio: number;
  /** Whether it is there at once, and not by a transition. */
  atOnce: boolean;
}

/**
 * What a page tells its painter. `move`: the SVG is hidden, what is on the canvas may move. `rest`: the SVG shows the
 * picture with that number, and the canvas need not.
 */
export type Order =
  Show | ({ kind: 'colours' } & Colours) | { kind: 'move' } | { kind: 'rest'; id: number };

/**
 * What a painter tells its page of the picture with that number. `leaves`: the canvas shows what stood there before, and
 * leaves it as soon as the SVG does, by a transition where it `moves`. `stands`: the canvas shows the picture.
 */
export type Report =
  | { kind: 'leaves'; id: number; moves: boolean }
  | { kind: 'stands'; id: number; marks: readonly Mark[]; plot: Plot }
  | { kind: 'failed'; message: string };

/** A painter at work, in a worker or in the page. */
export interface Painting {
  send(order: Order): void;
  end(): void;
}
