/** What is believed of each measure asked about: relief, its spread, and the chances that follow. */
import { roundHalfUp } from '../rounding.ts';
import type { Constants } from './constants.ts';
import type { Keep } from './keeping.ts';
import { at, cholesky, type Matrix, rowTimes, type Vector, zeros } from './matrix.ts';
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
  for (const { weight, mean: m } of mixture) {
    for (let k = 0; k < size; k++) mean[k]! += weight * m[k]!;
  }
  const covariance = zeros(size, size);
  for (const given of mixture) {
    const off = mean.map((m, k) => given.mean[k]! - m);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        const both = at(given.covariance, i, j) + off[i]! * off[j]!;
        covariance.cells[i * size + j]! += given.weight * both;
      }
    }
  }
  return { mean, covariance, mixture };
}

/** Per measure the probability that its relief is more than `bound`. */
export function chancesAbove(belief: Belief, bound: number, sceptic = false): number[] {
  return Array.from(belief.mean, (_, k) => {
    const chance = belief.mixture.reduce((sum, part) => {
      const z = (part.mean[k]! - bound) / Math.sqrt(at(part.covariance, k, k));
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
  const wins = new Float64Array(size);
  const point = new Float64Array(size);
  const benefits = new Float64Array(size);
  for (let p = 0; p < count; p++) {
    for (let k = 0; k < size; k++) point[k] = columns[k]![p]!;
    for (let k = 0; k < size; k++) {
      const relief = belief.mean[k]! + rowTimes(root, k, point);
      const keep = keeps[k]!.mean + columns[size + k]![p]! * keeps[k]!.sd;
      benefits[k] = grains(relief * Math.min(1, Math.max(0, keep)));
    }
    markBest(benefits, wins);
  }
  return Array.from(wins, (won) => won / count);
}

/** Adds one to the wins of the best three; of equals the earlier. Spoils `benefits`. */
function markBest(benefits: Vector, wins: Vector): void {
  for (let place = 0; place < BEST; place++) {
    let best = 0;
    for (let k = 1; k < benefits.length; k++) if (benefits[k]! > benefits[best]!) best = k;
    wins[best]! += 1;
    benefits[best] = -Infinity;
  }
}
