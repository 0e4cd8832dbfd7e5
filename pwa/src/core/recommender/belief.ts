/** What is believed of each measure asked about: relief, its spread, and the chances that follow. */
import { roundHalfUp } from '../rounding.ts';
import type { Keep } from './keeping.ts';
import { cholesky, dot, type Matrix, type Vector, zeros } from './matrix.ts';
import { normalCdf } from './normal.ts';
import { normalColumns } from './points.ts';
import type { Part } from './posterior.ts';
import type { Expected } from './priors.ts';

/** Benefits are compared in whole billionths of a point, so that two languages rank alike. */
const GRAIN = 1e9;
const BEST = 3;

/** Over the measures asked about, in their order. `parts`: the same under each scale. */
export interface Belief {
  mean: Vector;
  covariance: Matrix;
  parts: { weight: number; mean: Vector; covariance: Matrix }[];
}

/** `known`: the measures of the mixture. The others keep their prior, scaled as the rest. */
export function believe(
  asked: string[],
  known: string[],
  mixture: Part[],
  priors: Expected[],
): Belief {
  const place = new Map(known.map((measure, k) => [measure, k]));
  const there = asked.map((measure) => place.get(measure));
  const parts = mixture.map((part) => view(part, there, priors));
  const size = asked.length;
  const mean = new Float64Array(size);
  for (const part of parts) {
    for (let k = 0; k < size; k++) mean[k]! += part.weight * part.mean[k]!;
  }
  return { mean, covariance: mixed(parts, mean), parts };
}

function view(part: Part, there: (number | undefined)[], priors: Expected[]): Belief['parts'][0] {
  const covariance = zeros(there.length, there.length);
  there.forEach((a, i) => {
    if (a === undefined) covariance[i]![i] = (priors[i]!.sd * part.scale) ** 2;
    else {
      there.forEach((b, j) => {
        if (b !== undefined) covariance[i]![j] = part.covariance[a]![b]!;
      });
    }
  });
  const mean = there.map((a, i) => (a === undefined ? priors[i]!.mean : part.mean[a]!));
  return { weight: part.weight, mean: Float64Array.from(mean), covariance };
}

/** Within the parts and between them. */
function mixed(parts: Belief['parts'], mean: Vector): Matrix {
  const total = zeros(mean.length, mean.length);
  for (const part of parts) {
    const off = part.mean.map((m, k) => m - mean[k]!);
    total.forEach((row, i) => {
      for (let j = 0; j < row.length; j++) {
        row[j]! += part.weight * (part.covariance[i]![j]! + off[i]! * off[j]!);
      }
    });
  }
  return total;
}

/** The probability that the relief of measure k is more than `bound`. */
export function chanceAbove(belief: Belief, k: number, bound: number): number {
  return belief.parts.reduce((sum, { weight, mean, covariance }) => {
    return sum + weight * normalCdf((mean[k]! - bound) / Math.sqrt(covariance[k]![k]!));
  }, 0);
}

/** Benefit in whole billionths. */
export function grains(benefit: number): number {
  return roundHalfUp(benefit * GRAIN);
}

/** The share of a fixed cloud of points in which a measure's benefit is among the best three. */
export function chancesBest3(belief: Belief, keeps: Keep[], count: number): number[] {
  const size = keeps.length;
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
