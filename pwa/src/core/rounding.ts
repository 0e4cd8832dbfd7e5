/** Rounding, in one place, the same as server/domain/rounding.py. */

/** The nearest whole number; a half goes up (2.5 becomes 3, -2.5 becomes -2). */
export function roundHalfUp(value: number): number {
  return Math.floor(value + 0.5);
}
