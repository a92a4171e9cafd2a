import fc from 'fast-check';
import { expect, vi } from 'vitest';
import { ContentError } from '../../src/lib/edition/problems.ts';

/**
 * How the fuzz tests run: the same inputs each time, so that a failure comes again; FUZZ_RUNS=5000 searches so many
 * runs a test, with inputs of its own each time. A test that hangs fails.
 */
const given = Number(process.env.FUZZ_RUNS);

/** Settings for a property whose run costs as much as some `usual` number of runs may take. */
export const runs = (usual: number): fc.Parameters<unknown> => ({
  ...(given ? { numRuns: given } : { numRuns: usual, seed: 2015 }),
  interruptAfterTimeLimit: given ? 3_600_000 : 240_000,
  markInterruptAsFailure: true
});

vi.setConfig({ testTimeout: given ? 3_600_000 : 300_000 });

/** Names of built-in properties, and characters with a meaning in some syntax. */
export const odd = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '',
  ' ',
  '\u0000',
  '\uFEFF',
  '\uD800',
  '\uE000musk\uE001',
  '\u202E',
  '%',
  '#',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '[^',
  '[^]',
  '[^constructor]',
  '[x](javascript:alert(1))',
  '![x](//x.test/x)',
  '<javascript:alert(1)>',
  'https://x.test/',
  '- [ ] x',
  '[^"onclick="alert(1)]',
  '*',
  '**',
  '{',
  '}',
  '{.}',
  '[',
  '[]',
  '[.x]',
  ':end',
  ':skip',
  ':ignore',
  '\\',
  '$&',
  '$1',
  '1e309',
  '-0',
  '9'.repeat(400),
  '字'.repeat(2000)
);

/**
 * Makes an edition from content and expects it to succeed, or to throw the one error that names every fault with file,
 * place and fix. Returns the places of the faults; none if it succeeded.
 */
export function faultsOf(make: () => unknown): string[] {
  try {
    make();
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    for (const { place, fault, fix } of error.problems) {
      expect(place).toMatch(/^(src\/content\/)?[\w-]+\.(aml|ts|json)\b/);
      expect(fault.trim()).not.toBe('');
      expect(fix.trim()).not.toBe('');
    }
    return error.problems.map(({ place }) => place);
  }
}
