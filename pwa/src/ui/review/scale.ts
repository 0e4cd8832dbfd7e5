/** Numbers and days to places in a picture. */

/** A straight line through (from, to) at both ends: `linear([0, 10], [100, 0])(5)` is 50. */
export function linear(from: [number, number], to: [number, number]): (value: number) => number {
  const slope = (to[1] - to[0]) / (from[1] - from[0]);
  return (value) => to[0] + (value - from[0]) * slope;
}

/** Evenly spread places for `count` items, the first and the last at the ends of `to`. */
export function spread(count: number, to: [number, number]): (index: number) => number {
  return count < 2 ? () => (to[0] + to[1]) / 2 : linear([0, count - 1], to);
}
