/** A fixed cloud of normal points: Latin hypercube, shuffled by whole numbers, no chance in it. */
import type { Vector } from './matrix.ts';

// Acklam's rational approximation of the normal quantile, error below 1.2e-9.
const A = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
  2.506628277459239,
];
const B = [
  -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572,
  1,
];
const C = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734,
  4.374664141464968, 2.938163982698783,
];
const D = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1];
const TAIL = 0.02425;

/** Made once: the same for everybody, and dear enough to feel on a phone. */
const made = new Map<number, Vector[]>();

/** One column per dimension: each holds the same evenly spread quantiles, differently shuffled. */
export function normalColumns(count: number, dimensions: number): Vector[] {
  const columns = made.get(count) ?? [];
  if (columns.length < dimensions) {
    const spread = Array.from({ length: count }, (_, i) => quantile((i + 0.5) / count));
    for (let d = columns.length; d < dimensions; d++) {
      columns.push(Float64Array.from(shuffle(count, d), (i) => spread[i]!));
    }
    made.set(count, columns);
  }
  return columns;
}

function shuffle(count: number, seed: number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  let state = Math.imul(seed + 1, 2654435761) >>> 0;
  for (let i = count - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = (state >>> 8) % (i + 1);
    const kept = order[i]!;
    order[i] = order[j]!;
    order[j] = kept;
  }
  return order;
}

function quantile(p: number): number {
  if (p > 0.5) return -quantile(1 - p);
  if (p < TAIL) {
    const tail = Math.sqrt(-2 * Math.log(p));
    return horner(C, tail) / horner(D, tail);
  }
  const q = p - 0.5;
  return (horner(A, q * q) * q) / horner(B, q * q);
}

function horner(coefficients: number[], x: number): number {
  return coefficients.reduce((total, coefficient) => total * x + coefficient, 0);
}
