import { expect, test } from 'vitest';
import type { Estimate } from '../../core/recommendation.ts';
import { rangeInWords, rangeOf } from './estimate-bar.tsx';

function estimate(low: number, high: number): Estimate {
  return { relief: { mean: (low + high) / 2, low, high } } as Estimate;
}

test.each([
  [-0.2, 1.1, 'tussen 0,2 erger en 1,1 lichter'],
  [0.1, 0.9, 'tussen 0,1 en 0,9 lichter'],
  [-0.9, -0.1, 'tussen 0,9 en 0,1 erger'],
])('an interval of %f to %f is said as it is', (low, high, words) => {
  expect(rangeInWords(estimate(low, high))).toBe(words);
});

test('zero is always on the scale', () => {
  const [low, high] = rangeOf([estimate(0.4, 0.8)]);
  expect(low).toBeLessThan(0);
  expect(high).toBeGreaterThanOrEqual(1);
});
