import { describe, expect, test } from 'vitest';
import type { EditionContent } from '../../src/lib/edition/types.ts';
import { claim, content, faults, stepWords, words } from './story-fixture.ts';

type Chart = EditionContent['chart'];

/** Content with a room, a seat in it and a line that keeps to it, changed as told. */
function seated(more: Partial<Chart> = {}): EditionContent {
  const source = words(stepWords('first'))
    .replace('musk: 馬斯克\n', 'musk: 馬斯克\nopenai: OpenAI\n')
    .replace('letter-from: 未查證\n', 'letter-from: 未查證\nroom-house: 房子\nroom-hut: 小屋\n');
  const base = content();
  return content({
    source,
    ledger: [
      claim('one'),
      claim('opens', { date: '2015-12-11' }),
      claim('leaves', { date: '2018-02-20' }),
      claim('second', { date: '2023-03-09' })
    ],
    chart: {
      ...base.chart,
      rooms: [
        { id: 'house', ink: 'openai', hall: 4, walls: [['opens', 3, 7]] },
        { id: 'hut', ink: 'openai', hall: 9, walls: [['second', 8, 10]] }
      ],
      seats: [
        { person: 'musk', room: 'house', from: 'opens', until: 'leaves' },
        { person: 'musk', room: 'hut', from: 'second' }
      ],
      lanes: [{ actor: 'musk', width: 3, lane: 5, moves: [['leaves', 9]] }],
      ...more
    }
  });
}

const moved = (moves: Chart['lanes'][number]['moves']) => ({
  lanes: [{ actor: 'musk' as const, width: 3, lane: 5, moves }]
});

test('seats, rooms and lines that agree are accepted', () => expect(faults(seated())).toBe(''));

describe('refused at build, with the place and the fix', () => {
  test.each<[string, Partial<Chart>, string]>([
    [
      'a seat in a room that is none',
      { seats: [{ person: 'musk', room: 'barn', from: 'opens', until: 'leaves' }] },
      'src/content/chart.ts seats.0: "musk" sits in "barn", which is no room. Name one of house, hut.'
    ],
    [
      'a seat whose claim the ledger has not',
      { seats: [{ person: 'musk', room: 'house', from: 'nix', until: 'leaves' }] },
      'src/content/chart.ts seats: needs the date of "nix", which the ledger lacks. Use a dated claim of the ledger.'
    ],
    [
      'a seat without a claim',
      { seats: [{ person: 'musk', room: 'house' } as never] },
      'src/content/chart.ts seats.0.from: '
    ],
    [
      'somebody in two rooms at once',
      {
        seats: [
          { person: 'musk', room: 'house', from: 'opens' },
          { person: 'musk', room: 'hut', from: 'second' }
        ]
      },
      'src/content/chart.ts seats.1: "musk" sits in "hut" and in "house" on 2023-03-09. End one seat before the other begins: a line is in one room at a time.'
    ],
    [
      'a seat in a room that is not open yet',
      { seats: [{ person: 'musk', room: 'hut', from: 'leaves' }] },
      'src/content/chart.ts seats.0: "musk" sits in "hut" before it opens.'
    ],
    [
      'a seat of somebody without a line',
      { seats: [{ person: 'zilis', room: 'house', from: 'opens' }] },
      'src/content/chart.ts seats.0: "zilis" has a seat but no line.'
    ],
    [
      'a seat that ends before it begins',
      { seats: [{ person: 'musk', room: 'house', from: 'leaves', until: 'opens' }] },
      'src/content/chart.ts seats.0: the seat of "musk" ends on the day on which it begins, or before.'
    ],
    [
      'a line outside the room in which its owner sits',
      moved([
        ['opens', 2],
        ['leaves', 9]
      ]),
      'src/content/chart.ts lanes.musk: on 2015-12-11 the line is in lane 2, outside the walls 3 to 7 of "house", where "musk" sits by "opens". Move the line into the room on that day, or correct the seat.'
    ],
    [
      'a line inside a room in which its owner has no seat',
      moved([]),
      'src/content/chart.ts lanes.musk: on 2018-02-20 the line is in lane 5, inside "house", where "musk" has no seat. Move the line out of the room, or add the seat with the claims that date it.'
    ],
    [
      'rooms that cross',
      {
        rooms: [
          { id: 'house', ink: 'openai', hall: 4, walls: [['opens', 3, 7]] },
          { id: 'hut', ink: 'openai', hall: 9, walls: [['second', 6, 10]] }
        ]
      },
      'src/content/chart.ts rooms.house: its walls cross those of "hut" on 2023-03-09. Let the two stand apart, touch, or stand one in the other.'
    ]
  ])('%s', (_, more, sentence) => expect(faults(seated(more))).toContain(sentence));
});
