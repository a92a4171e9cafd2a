import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { box, isOnCanvas, type Mark } from '../../src/lib/chart/marks.ts';
import { draw } from '../../src/lib/chart/scenes/index.ts';
import { svgFile } from '../../src/lib/chart/svg.ts';
import { light } from '../../src/lib/chart/theme.ts';
import { edition } from './invariants.ts';

const size = { width: 760, height: 752 };
const { document } = new JSDOM().window;
/** The elements of a file that draw its marks, back to front. */
function drawn(marks: readonly Mark[]): Element[] {
  const page = document.createElement('div');
  const words = { lang: 'en', title: 'A title', description: 'What is seen.' };
  page.innerHTML = svgFile({ ...size, ...words, marks, colours: light });
  const [, ...all] = page.querySelectorAll('svg > :is(path, rect, text)');
  return all;
}
/** Left and upper edges, width and height of the boxes that an element draws, to a tenth of a px. */
const boxesOf = (element: Element): string[] =>
  element.localName === 'rect'
    ? [['x', 'y', 'width', 'height'].map((name) => element.getAttribute(name)).join()]
    : [...element.getAttribute('d')!.matchAll(/M(\S+) (\S+)h(\S+)v(\S+)h-\S+z/g)].map((found) =>
        found.slice(1, 5).join()
      );
const tenth = (value: number) => Math.round(value * 10) / 10;

describe('a figure’s file', () => {
  test.each(edition.steps.map((step) => [step.id, step] as const))(
    'has every square of %s in its place, in few elements',
    (_, { state, legend }) => {
      const squares = draw(state, size, legend, edition.chart).filter(isOnCanvas);
      const elements = drawn(squares);
      expect(elements.flatMap(boxesOf)).toEqual(
        squares.map(({ x, y, w, h }) => [x, y, w, h].map(tenth).join())
      );
      expect(elements.length).toBeLessThan(160);
    }
  );

  const square = box({ key: 'a', x: 10, y: 10, w: 20, h: 20, canvas: true, fillOpacity: 0.3 });
  const apart = [square, { ...square, key: 'b', x: 40 }];
  test('draws as one what looks alike', () => {
    expect(drawn(apart).map(({ localName }) => localName)).toEqual(['path']);
  });
  test.each<[string, Partial<typeof square>]>([
    ['lies on another, where both shine through', { x: 20 }],
    ['looks otherwise', { fill: 'musk' }],
    ['is rounded', { round: 4 }]
  ])('draws apart what %s', (_, other) => {
    expect(drawn([square, { ...apart[1]!, ...other }])).toHaveLength(2);
  });
  test('keeps the order of what lies on each other', () => {
    const between = box({ key: 'c', x: 15, y: 15, w: 30, h: 8, fill: 'musk' });
    const [first, second, third] = drawn([apart[0]!, between, apart[1]!]).map(boxesOf);
    expect([first, second, third]).toEqual([['10,10,20,20'], ['15,15,30,8'], ['40,10,20,20']]);
  });
});
