import { expect, test } from 'vitest';
import { draw } from '../../src/lib/chart/scenes/index.ts';
import { keyframesOf } from '../../src/lib/chart/keyframes.ts';
import { editions } from './invariants.ts';

test.each(Object.values(editions))(
  'the text that is read in court says so on a phone, in $settings.id',
  ({ steps, chart }) => {
    const { state, legend } = keyframesOf(steps.find(({ id }) => id === 'the-trial')!)[1]!;
    const marks = draw(state, { width: 390, height: 397 }, legend, chart);
    const { stamps } = chart.letters.find(({ id }) => id === 'bait-and-switch-2022')!;
    const shown = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
    expect(shown).toContain(stamps.at(-1)!.label);
  }
);
