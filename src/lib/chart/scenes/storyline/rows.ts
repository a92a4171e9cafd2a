import { day } from '../../day.ts';
import type { Row, Rows } from '../../tables.ts';
import type { StorylineState } from './schema.ts';

type Dated = Row & { day: number };

/**
 * What a window holds, in the order of time: its moments, the letters shown that are none, and who of the lines shown comes
 * into a room or goes, where no moment says so.
 */
export const rows: Rows<StorylineState> = (state, data) => {
  const { moments, lanes, rooms, seats, sheets, words } = data;
  const [from, until] = [day(state.from), day(state.until)];
  const shown = (actor: string) =>
    state.strong.length === 0 ||
    state.strong.some((one) => one === actor) ||
    (state.people?.some((one) => one === actor) ?? true);
  const told = moments.map(({ id, label, day: on }) => ({ id, item: label, day: on }));
  const nameOf = (person: string) => lanes.find(({ actor }) => actor === person)?.name ?? '';
  const both = (one: string, other: string) =>
    one ? (words['storyline-and'] ?? '').replace('%one%', one).replace('%other%', other) : other;
  const { letters = [] } = state;
  const written = sheets
    .filter(({ id }) => letters === 'all' || letters.includes(id))
    .filter(({ id }) => !moments.some((moment) => moment.id === id))
    .map(({ id, day: on, from: writer, to }) => ({
      id: `letter-${id}`,
      item: (words['storyline-writes'] ?? '')
        .replace('%person%', nameOf(writer))
        .replace('%readers%', to.map(nameOf).reduce(both, '')),
      day: on
    }));
  const moves = seats.flatMap(({ person, room, from: came, until: went, seen }): Dated[] => {
    const name = nameOf(person);
    const place = rooms.find(({ id }) => id === room)?.name ?? '';
    if (!shown(person)) return [];
    const row = (word: string, { claim, day: on }: { claim: string; day: number }): Dated => ({
      id: `${word}-${person}-${claim}`,
      item: (words[`storyline-${word}`] ?? '').replace('%person%', name).replace('%room%', place),
      day: on
    });
    const isTold = ({ claim }: { claim: string }) =>
      moments.some(({ id, actor }) => id === claim && actor === person);
    return [
      ...(seen || isTold(came) ? [] : [row('enters', came)]),
      ...(went && !isTold(went) ? [row('leaves', went)] : [])
    ];
  });
  return [...told, ...written, ...moves]
    .filter(({ day: on }) => on >= from && on <= until)
    .sort((a, b) => a.day - b.day);
};
