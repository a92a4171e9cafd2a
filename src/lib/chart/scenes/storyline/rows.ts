import { day } from '../../day.ts';
import type { Row, Rows } from '../../tables.ts';
import type { StorylineState } from './schema.ts';

type Dated = Row & { day: number };

/**
 * What a window holds, in the order of time: its moments, and who of the lines shown comes into a room or goes, where no
 * moment says so. Letters are moments by the same ids, so that one stands once.
 */
export const rows: Rows<StorylineState> = (state, { moments, lanes, rooms, seats, words }) => {
  const [from, until] = [day(state.from), day(state.until)];
  const shown = (actor: string) =>
    state.strong.length === 0 ||
    state.strong.some((one) => one === actor) ||
    (state.people?.some((one) => one === actor) ?? true);
  const told = moments.map(({ id, label, day: on }) => ({ id, item: label, day: on }));
  const moves = seats.flatMap(({ person, room, from: came, until: went, seen }): Dated[] => {
    const name = lanes.find(({ actor }) => actor === person)?.name ?? '';
    const place = rooms.find(({ id }) => id === room)?.name ?? '';
    if (!shown(person)) return [];
    const row = (word: string, { claim, day: on }: { claim: string; day: number }): Dated => ({
      id: `${word}-${person}-${claim}`,
      item: (words[`storyline-${word}`] ?? '').replace('%person%', name).replace('%room%', place),
      day: on
    });
    return [
      ...(seen ? [] : [row('enters', came)]),
      ...(went && !moments.some(({ id, actor }) => id === went.claim && actor === person)
        ? [row('leaves', went)]
        : [])
    ];
  });
  return [...told, ...moves]
    .filter(({ day: on }) => on >= from && on <= until)
    .sort((a, b) => a.day - b.day);
};
