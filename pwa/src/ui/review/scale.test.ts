import { expect, test } from 'vitest';
import { linear, spread } from './scale.ts';

test('a score of 5 lies half way, also when the axis runs up', () => {
  expect(linear([0, 10], [100, 0])(5)).toBe(50);
  expect(linear([-1, 1], [0, 100])(0)).toBe(50);
});

test('seven days stand evenly from edge to edge; one day stands in the middle', () => {
  expect([0, 3, 6].map(spread(7, [10, 70]))).toEqual([10, 40, 70]);
  expect(spread(1, [10, 70])(0)).toBe(40);
});
