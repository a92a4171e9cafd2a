import { dodge } from '../../dodge.ts';
import type { Mark } from '../../marks.ts';
import { path, text } from '../../marks.ts';
import { textWidth, type Extent } from '../../measure.ts';
import { labelSize, margin } from '../../scene.ts';
import type { Placer } from './place.ts';
import { bandsOf } from './rooms.ts';
import { livesOn, type Line, type View } from './view.ts';

/** Names of the lines at their growing tips, spread so that they do not touch: the strong ones' first, and as many as the edge has room for. */
export function tipNames(view: View): Mark[] {
  const { down, frame, state } = view;
  const label = labelSize(frame);
  const edge = margin(frame);
  const order = ({ lane, strong }: Line) =>
    strong ? state.strong.indexOf(lane.actor) : state.strong.length;
  let lines = view.lines.filter(({ lane }) => livesOn(lane, view.until));
  const sizeOf = ({ lane }: Line) => (down ? textWidth(lane.name, label, true) : label * 1.2);
  const gap = down ? Math.min(8, label * 0.6) : 2;
  const room = (down ? frame.width : frame.height) - 2 * edge - label * (down ? 2.3 : 4);
  const needed = () => lines.reduce((sum, line) => sum + sizeOf(line) + gap, -gap);
  while (lines.length > 1 && needed() > room) {
    const least = lines.reduce((a, b) => (order(b) > order(a) ? b : a));
    lines = lines.filter((line) => line !== least);
  }
  const tip = view.time(view.until);
  const tips = lines.map(({ course }) => view.across(course.at(tip)));
  const places = dodge(
    lines.map((line, i) => ({ at: tips[i]!, size: sizeOf(line) })),
    edge,
    down ? frame.width - edge - label * 2.3 : frame.height - edge - label * 2,
    gap
  );
  return lines.flatMap(({ lane, strong }, i) => {
    const at = places[i]!;
    return [
      path({
        key: `name-${lane.actor}-leader`,
        points: [
          ...view.point(tip + 3, tips[i]!),
          ...view.point(tip + label * (down ? 0.85 : 0.75), at)
        ],
        stroke: lane.actor,
        opacity: 0.9
      }),
      text({
        key: `name-${lane.actor}`,
        x: down ? at : tip + label,
        y: down ? tip + label * 2.05 : at + label * 0.36,
        text: lane.name,
        size: label,
        anchor: down ? 'middle' : 'start',
        fill: lane.actor,
        bold: strong
      })
    ];
  });
}

/** Places along a line at which its name may stand, the best first. */
function placesAlong({ course, lane }: Line, view: View, shares: readonly number[]) {
  const [begin, end] = [course.samples[0] ?? 0, course.samples.at(-1) ?? 0];
  return shares.map((share) => {
    const along = begin + (end - begin) * share;
    const [x, y] = view.point(along, view.across(course.at(along)));
    return { x, y, reach: lane.width };
  });
}

/**
 * Names beside their lines, where there is air: those that end before the tip, unless the label of a moment on them says
 * the name, and all of the cover's.
 */
export function sideNames(view: View, placer: Placer): Mark[] {
  const bare = view.state.bare === true;
  const told = view.data.moments.filter(({ id }) => view.state.named.includes(id));
  const isTold = ({ lane }: Line) =>
    told.some(({ actor, label }) => actor === lane.actor && label.includes(lane.name));
  const size = labelSize(view.frame) * (bare ? 1.15 : 1);
  return view.lines
    .filter((line) => line.strong && !isTold(line) && (bare || !livesOn(line.lane, view.until)))
    .flatMap((line) =>
      placer.place({
        key: `name-${line.lane.actor}`,
        text: line.lane.name,
        size,
        fill: line.lane.actor,
        bold: true,
        anchors: placesAlong(
          line,
          view,
          bare ? [0.05, 0.08, 0.04, 0.45, 0.5, 0.55, 0.6, 0.4, 0.7, 0.3] : [1, 0.98, 0.5, 0.3, 0.7]
        ),
        leader: false
      })
    );
}

/** A free place for a room's name inside one of its bands, the nearest to where the eye looks for it. */
function floorSpace(
  view: View,
  placer: Placer,
  bands: readonly Extent[],
  w: number,
  h: number
): Extent | undefined {
  let best: { extent: Extent; cost: number } | undefined;
  const { down } = view;
  for (const band of bands)
    for (let y = band.y + 4; y + h + 4 <= band.y + band.h; y += 3) {
      // What each place in this row costs at least.
      const least = Math.abs(y + h / 2 - band.y - band.h / 2) * (down ? 1 : 1.5);
      if (best && least >= best.cost) continue;
      for (let x = band.x + 4; x + w + 4 <= band.x + band.w; x += 3) {
        const cost = least + Math.abs(x + w / 2 - band.x - band.w / 2) * (down ? 1.5 : 1);
        if (best && cost >= best.cost) continue;
        if (placer.air.isFree({ x: x - 1, y: y - 1, w: w + 2, h: h + 2 }))
          best = { extent: { x, y, w, h }, cost };
      }
    }
  return best?.extent;
}

/** The rooms' names on their floors, as on a plan: as large as free air allows, none where it does not. */
export function roomNames(view: View, placer: Placer): Mark[] {
  const label = labelSize(view.frame);
  return [...view.rooms].reverse().flatMap((room) => {
    const bands = bandsOf(view, room);
    for (const scale of view.state.bare ? [2, 1.6, 1.3, 1.1, 0.95] : [1.5, 1.25, 1.05, 0.92]) {
      const size = Math.max(10.5, label * scale);
      const [w, h] = [textWidth(room.name, size, true), size * 1.15];
      const extent = floorSpace(view, placer, bands, w, h);
      if (!extent) continue;
      placer.take(extent);
      return [
        text({
          key: `room-${room.id}-name`,
          x: extent.x + w / 2,
          y: extent.y + size * 0.9,
          text: room.name,
          size,
          anchor: 'middle',
          fill: room.ink,
          bold: true
        })
      ];
    }
    return [];
  });
}
