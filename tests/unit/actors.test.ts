import { describe, expect, test } from 'vitest';
import { actorKeys, actors } from '../../src/lib/chart/actors.ts';
import { inks } from '../../src/lib/chart/marks.ts';
import { actorInks, dark, light, themeCss } from '../../src/lib/chart/theme.ts';
import { edition } from './invariants.ts';

describe('the list of actors', () => {
  test('gives each ink a colour in both themes', () => {
    for (const theme of [light, dark]) expect(Object.keys(theme).sort()).toEqual([...inks].sort());
  });
  test.each(actorKeys)('makes the CSS of %s: an ink in each theme, and that of its name', (key) => {
    expect(themeCss).toContain(`--ink-${key}:${actors[key].ink?.light};`);
    expect(themeCss.split(`--ink-${key}:${actors[key].ink?.dark};`)).toHaveLength(3);
    expect(themeCss).toContain(`[data-actor=${key}]{--ink-actor:var(--ink-${key})}`);
  });
  test('names the file, the actor and the fix where an ink is missing or is no colour', () => {
    const fix = (theme: string) =>
      `src/lib/chart/actors.ts: the actor "amodei" has no ink in the ${theme} theme. Give it ink: ink('#rrggbb', '#rrggbb'), the light theme's and the dark one's.`;
    expect(() => actorInks('dark', { amodei: { ink: { light: '#123456' } } })).toThrow(fix('dark'));
    expect(() => actorInks('light', { amodei: {} })).toThrow(fix('light'));
    expect(() =>
      actorInks('light', { amodei: { ink: { light: 'red', dark: '#123456' } } })
    ).toThrow(fix('light'));
  });
  test('has everybody whose line or room the story draws', () => {
    const { lanes, rooms } = edition.chart;
    const drawn = new Set([...lanes.map(({ actor }) => actor), ...rooms.map(({ ink }) => ink)]);
    expect([...drawn].sort()).toEqual([...actorKeys].sort());
  });
});
