import { describe, expect, test } from 'vitest';
import { at, cholesky, inverse, part, timesTransposed } from './matrix.ts';
import { normalCdf } from './normal.ts';

describe('the normal distribution function', () => {
  // From Abramowitz and Stegun, table 26.1, and Python's math.erfc.
  test.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [1.959963984540054, 0.975],
    [2.9999, 0.998649658717045],
    [3, 0.9986501019683699],
    [-1, 0.158655253931457],
    [-3, 0.00134989803163009],
    [-8, 6.22096057427178e-16],
    [40, 1],
    [-40, 0],
  ])('at %d it is %d', (x, want) => {
    expect(Math.abs(normalCdf(x) - want)).toBeLessThan(1e-14);
  });
});

test('a matrix times its inverse is one', () => {
  const a = { rows: 3, columns: 3, cells: Float64Array.of(4, 1, 0.5, 1, 3, -0.2, 0.5, -0.2, 2) };
  const one = timesTransposed(a, inverse(cholesky(a)));
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) expect(at(one, i, j)).toBeCloseTo(i === j ? 1 : 0, 12);
  }
});

test('a part of a matrix is a copy', () => {
  const a = { rows: 2, columns: 2, cells: Float64Array.of(1, 2, 3, 4) };
  const corner = part(a, 1, 0, 1, 2);
  corner.cells[0] = 9;
  expect([...corner.cells, ...a.cells]).toEqual([9, 4, 1, 2, 3, 4]);
});
