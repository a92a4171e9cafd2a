import { day } from '../chart/day.ts';
import type { ChartData, Lane, Room, Seat } from '../chart/scene.ts';
import type * as chart from '../../content/chart.ts';
import type { Lookup } from './lookup.ts';
import type { Words } from './words.ts';

/** The storyline's own content. */
export type StorylineContent = Pick<
  typeof chart,
  'span' | 'rooms' | 'seats' | 'lanes' | 'courts' | 'sheets'
>;

const file = 'src/content/chart.ts';

/** The pair of walls that a room has on a day, if it is open. */
const wallsOn = (room: Room, on: number) => room.walls.findLast((walls) => walls.day <= on);

/** Why rooms cannot stand as they do, by room. */
function* crossing(rooms: readonly Room[]) {
  for (const [i, room] of rooms.entries())
    for (const other of rooms.slice(i + 1))
      for (const { day: on } of [...room.walls, ...other.walls]) {
        const [a, b] = [wallsOn(room, on), wallsOn(other, on)];
        if (!a || !b) continue;
        const apart = a.far <= b.near || b.far <= a.near;
        const within = (inner: typeof a, outer: typeof a) =>
          inner.near >= outer.near && inner.far <= outer.far;
        if (apart || within(a, b) || within(b, a)) continue;
        yield { room: room.id, other: other.id, on };
      }
}

/**
 * Resolves the storyline's content with the ledger's dates and an edition's names: rooms, seats, lines, courts and
 * letters. Faults go to the lookup's problems: rooms that cross, a seat in no room or without a line, two seats at one
 * time, a line that lies outside the room in which its owner sits, or inside one in which he does not.
 */
export function storyline(
  content: StorylineContent,
  words: Words,
  lookup: Lookup,
  edition: string
): Pick<ChartData, 'lanes' | 'rooms' | 'seats' | 'span' | 'courts' | 'sheets'> {
  const { problems } = lookup;
  const dated = (part: string) => (claim: string) => ({
    claim,
    day: day(lookup.date(claim, `${file} ${part}`))
  });
  const iso = (on: number) => new Date(on * 864e5).toISOString().slice(0, 10);
  const span: [number, number] = [day(content.span[0]), day(content.span[1])];

  const rooms: Room[] = content.rooms.map(({ id, ink, hall, walls }) => ({
    id,
    name: lookup.word(words.scenes, `room-${id}`, `${edition} scenes`),
    ink,
    hall,
    walls: walls.map(([claim, near, far]) => ({ day: dated('rooms')(claim).day, near, far }))
  }));
  for (const { room, other, on } of crossing(rooms))
    problems.push({
      place: `${file} rooms.${room}`,
      fault: `its walls cross those of "${other}" on ${iso(on)}`,
      fix: 'Let the two stand apart, touch, or stand one in the other'
    });

  const seats: Seat[] = content.seats.map(({ person, room, from, until, seen }) => ({
    person,
    room,
    from: dated('seats')(from),
    ...(until ? { until: dated('seats')(until) } : {}),
    ...(seen ? { seen } : {})
  }));
  const sits = (person: string, on: number) =>
    seats.filter(
      (seat) =>
        seat.person === person && seat.from.day <= on && (!seat.until || seat.until.day > on)
    );

  seats.forEach((seat, i) => {
    const place = `${file} seats.${i}`;
    const room = rooms.find(({ id }) => id === seat.room);
    if (!room)
      problems.push({
        place,
        fault: `"${seat.person}" sits in "${seat.room}", which is no room`,
        fix: `Name one of ${rooms.map(({ id }) => id).join(', ')}`
      });
    else if ((room.walls[0]?.day ?? Infinity) > seat.from.day)
      problems.push({
        place,
        fault: `"${seat.person}" sits in "${seat.room}" before it opens`,
        fix: 'Let the seat begin with a claim of the day on which the room opens, or a later one'
      });
    if (!content.lanes.some(({ actor }) => actor === seat.person))
      problems.push({
        place,
        fault: `"${seat.person}" has a seat but no line`,
        fix: 'Add a line to lanes, or take the seat out'
      });
    if (seat.until && seat.until.day <= seat.from.day)
      problems.push({
        place,
        fault: `the seat of "${seat.person}" ends on the day on which it begins, or before`,
        fix: 'Swap the two claims, or name others'
      });
    const others = sits(seat.person, seat.from.day).filter((other) => other !== seat);
    if (others[0])
      problems.push({
        place,
        fault: `"${seat.person}" sits in "${seat.room}" and in "${others[0].room}" on ${iso(seat.from.day)}`,
        fix: 'End one seat before the other begins: a line is in one room at a time'
      });
  });

  /** The wall that a line meets on the day on which it goes from one lane to another: that of the room it enters or leaves. */
  function wallBetween(person: string, on: number, from: number, to: number): number | undefined {
    const ids = [...sits(person, on - 1), ...sits(person, on)].map((seat) => seat.room);
    return rooms
      .filter(({ id }) => ids.includes(id))
      .flatMap((room) => {
        const walls = wallsOn(room, on);
        return walls ? [walls.near, walls.far] : [];
      })
      .find((wall) => wall > Math.min(from, to) && wall < Math.max(from, to));
  }

  const lanes: Lane[] = content.lanes.map(({ actor, width, dashed, from, lane, moves, until }) => {
    const place = `${file} lanes.${actor}`;
    const first = { day: from ? dated('lanes')(from).day : span[0], lane };
    let before = lane;
    const rest = moves.map(([claim, to]) => {
      const on = dated('lanes')(claim).day;
      const meets = wallBetween(actor, on, before, to);
      before = to;
      return { day: on, lane: to, ...(meets === undefined ? {} : { meets }) };
    });
    const knots = [first, ...rest];
    const last = until ? dated('lanes')(until).day : span[1];
    const days = [
      ...knots.map((knot) => knot.day),
      ...rooms.flatMap((room) => room.walls.map((walls) => walls.day)),
      ...seats.flatMap((seat) =>
        seat.person === actor ? [seat.from.day, seat.until?.day ?? seat.from.day] : []
      )
    ].filter((on) => on >= first.day && on <= last);
    for (const on of days.sort((a, b) => a - b)) {
      const now = knots.findLast((knot) => knot.day <= on)?.lane ?? lane;
      const seat = sits(actor, on)[0];
      // A room round the one in which somebody sits holds him too.
      const own = seat && rooms.find(({ id }) => id === seat.room);
      const walls = own && wallsOn(own, on);
      if (seat && walls && !(now > walls.near && now < walls.far)) {
        problems.push({
          place,
          fault: `on ${iso(on)} the line is in lane ${now}, outside the walls ${walls.near} to ${walls.far} of "${seat.room}", where "${actor}" sits by "${seat.from.claim}"`,
          fix: 'Move the line into the room on that day, or correct the seat'
        });
        break;
      }
      const holds = rooms.find((room) => {
        const pair = wallsOn(room, on);
        const around = walls && pair && pair.near <= walls.near && pair.far >= walls.far;
        return pair && !around && now >= pair.near && now <= pair.far;
      });
      if (holds) {
        problems.push({
          place,
          fault: `on ${iso(on)} the line is in lane ${now}, inside "${holds.id}", where "${actor}" has no seat`,
          fix: 'Move the line out of the room, or add the seat with the claims that date it'
        });
        break;
      }
    }
    return {
      actor,
      width,
      name: lookup.word(words.actors, actor, `${edition} actors`),
      knots,
      ...(dashed ? { dashed } : {}),
      ...(until ? { until: last } : {})
    };
  });

  return {
    span,
    rooms,
    seats,
    lanes,
    courts: content.courts.map(({ from, until, appeal }) => {
      // The appeal's claim is on record; its day is the judgment's or later, and nothing closes the court after it.
      if (appeal) dated('courts')(appeal);
      return {
        from: dated('courts')(from).day,
        to: dated('courts')(until).day,
        ...(appeal ? { open: true } : {})
      };
    }),
    sheets: content.sheets.map(({ claim, from, to, published, court }) => ({
      id: claim,
      day: dated('sheets')(claim).day,
      from,
      to,
      ...(published ? { published: dated('sheets')(published) } : {}),
      ...(court ? { court: dated('sheets')(court) } : {})
    }))
  };
}
