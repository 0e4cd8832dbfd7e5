import { expect, test } from 'vitest';
import type { Tried } from '../../core/visit.ts';
import { judged, reliefWords, shortDate } from './wording.ts';

test.each([
  [-0.24, 1.06, '−0,2 tot 1,1'],
  [0.41, 1.6, '0,4 tot 1,6'],
  [-0.9, -0.1, '−0,9 tot −0,1'],
  [-0.04, 0.04, '0,0 tot 0,0'],
])('relief from %f to %f is said as it is', (low, high, words) => {
  expect(reliefWords({ mean: (low + high) / 2, low, high })).toBe(words);
});

test.each([
  [5, 1, 0, '5 beter, 1 gelijk'],
  [0, 0, 2, '2 slechter'],
  [0, 0, 0, '–'],
])('%i better, %i the same and %i worse is "%s"', (better, same, worse, words) => {
  expect(judged({ better, same, worse } as Tried)).toBe(words);
});

test('a date is short enough for a column', () => {
  expect(shortDate('2026-03-08')).toBe('8 mrt');
});
