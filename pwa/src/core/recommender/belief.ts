/** What is believed of each measure asked about: relief, its spread, and the chances that follow. */
import { roundHalfUp } from '../rounding.ts';
import type { Constants } from './constants.ts';
import type { Keep } from './keeping.ts';
import { cholesky, dot, type Matrix, type Vector, zeros } from './matrix.ts';
import { normalCdf } from './normal.ts';
import { normalColumns } from './points.ts';
import type { Part } from './posterior.ts';

const GRAIN = 1e9;
const BEST = 3;

/** Over the measures asked about, in their order; the mixture holds them first. */
export interface Belief {
  mean: Vector;
  covariance: Matrix;
  mixture: Part[];
}

/** Of the first `size` measures of the mixture. */
export function believe(mixture: Part[], size: number): Belief {
  const mean = new Float64Array(size);
  for (const part of mixture) {
    for (let k = 0; k < size; k++) mean[k]! += part.weight * part.mean[k]!;
  }
  const covariance = zeros(size, size);
  for (const part of mixture) {
    const off = mean.map((m, k) => part.mean[k]! - m);
    covariance.forEach((row, i) => {
      for (let j = 0; j < size; j++) {
        row[j]! += part.weight * (part.covariance[i]![j]! + off[i]! * off[j]!);
      }
    });
  }
  return { mean, covariance, mixture };
}

/** Per measure the probability that its relief is more than `bound`. */
export function chancesAbove(belief: Belief, bound: number, sceptic = false): number[] {
  return Array.from(belief.mean, (_, k) => {
    const chance = belief.mixture.reduce((sum, part) => {
      const z = (part.mean[k]! - bound) / Math.sqrt(part.covariance[k]![k]!);
      return sum + (sceptic ? part.sceptic : part.weight) * normalCdf(z);
    }, 0);
    return Math.min(1, Math.max(0, chance));
  });
}

/** Benefit in whole billionths: compared as these, two languages rank alike. */
export function grains(benefit: number): number {
  return roundHalfUp(benefit * GRAIN);
}

/** The share of a fixed cloud of points in which a measure's benefit is among the best three. */
export function chancesBest3(belief: Belief, keeps: Keep[], constants: Constants): number[] {
  const size = keeps.length;
  if (size <= BEST) return keeps.map(() => 1);
  const count = constants.one('points');
  const columns = normalColumns(count, 2 * size);
  const root = cholesky(belief.covariance);
  const wins = new Array<number>(size).fill(0);
  const point = new Float64Array(size);
  for (let p = 0; p < count; p++) {
    for (let k = 0; k < size; k++) point[k] = columns[k]![p]!;
    const benefits = keeps.map(({ mean, sd }, k) => {
      const relief = belief.mean[k]! + dot(root[k]!, point, k + 1);
      const keep = Math.min(1, Math.max(0, mean + columns[size + k]![p]! * sd));
      return grains(relief * keep);
    });
    for (const k of bestOf(benefits)) wins[k]!++;
  }
  return wins.map((won) => won / count);
}

/** The places of the best three; of equals the earlier. */
function bestOf(benefits: number[]): number[] {
  return benefits
    .map((_, k) => k)
    .sort((a, b) => benefits[b]! - benefits[a]!)
    .slice(0, BEST);
}
