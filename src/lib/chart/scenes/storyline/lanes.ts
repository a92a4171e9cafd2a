import type { Lane } from '../../scene.ts';

const smooth = (t: number) => t * t * (3 - 2 * t);
/** Points that draw one bend of a line. */
const samplesPerBend = 20;

/** First and last day on which a line exists, `until` being the last day drawn. */
export function lifeOf(lane: Lane, until: number): [number, number] {
  return [lane.knots[0]?.day ?? until, Math.min(until, lane.until ?? until)];
}

/** The lane that a line holds on a day: straight between equal knots, an S-bend between different ones. */
export function laneAt(lane: Lane, day: number): number {
  const { knots } = lane;
  let before = knots[0];
  if (!before) throw new RangeError(`the line of ${lane.actor} has no knots`);
  for (const knot of knots) {
    if (knot.day >= day) {
      const span = knot.day - before.day;
      const share = span > 0 ? Math.max(0, (day - before.day) / span) : 1;
      return before.lane + (knot.lane - before.lane) * smooth(share);
    }
    before = knot;
  }
  return before.lane;
}

/** The days at which a line is drawn: the same number in every state, so that a line can be carried from one to another. */
export function samplesOf(lane: Lane): number[] {
  const days: number[] = [];
  lane.knots.forEach((knot, i) => {
    const next = lane.knots[i + 1];
    days.push(knot.day);
    if (next && next.lane !== knot.lane)
      for (let s = 1; s < samplesPerBend; s++)
        days.push(knot.day + ((next.day - knot.day) * s) / samplesPerBend);
  });
  days.push(lane.until ?? Number.MAX_SAFE_INTEGER);
  return days;
}
