/** How far each note can be trusted: who deviates far weighs less, the spread is learnt along. */
import type { Constants } from './constants.ts';
import type { Design, Row, Source } from './design.ts';
import {
  at,
  cholesky,
  inverse,
  type Matrix,
  part,
  plus,
  rowTimes,
  times,
  type Vector,
  zeros,
} from './matrix.ts';

interface Noise {
  weights: number[];
  variance: number;
}

interface Posterior {
  mean: Vector;
  covariance: Matrix;
}

/**
 * Σ weight/variance × rowᵀrow, weights and variances settled in a fixed number of rounds: a test
 * of convergence could differ by language. `precision`: the prior's, columns × columns. The last
 * row and column of the answer belong to the observed value.
 */
export function settledGram(design: Design, precision: Matrix, c: Constants): Matrix {
  let noises = design.sources.map(({ name, rows }): Noise => {
    return { weights: rows.map(() => 1), variance: c.one(`${name}_sd`) ** 2 };
  });
  for (let round = 0; round < c.one('reweighings'); round++) {
    const posterior = posteriorOf(gramOf(design, noises), design.columns.mean, precision);
    noises = design.sources.map((source, i) => settle(source, noises[i]!, posterior, c));
  }
  return gramOf(design, noises);
}

function gramOf({ columns, sources }: Design, noises: Noise[]): Matrix {
  const last = columns.mean.length;
  const gram = zeros(last + 1, last + 1);
  sources.forEach(({ rows }, s) => {
    const { weights, variance } = noises[s]!;
    rows.forEach((row, i) => {
      add(gram, [...row.at, last], [...row.of, row.value], weights[i]! / variance);
    });
  });
  return gram;
}

function add(gram: Matrix, places: number[], values: number[], weight: number): void {
  for (let i = 0; i < places.length; i++) {
    const start = places[i]! * gram.columns;
    const share = weight * values[i]!;
    for (let j = 0; j < places.length; j++) gram.cells[start + places[j]!]! += share * values[j]!;
  }
}

function posteriorOf(gram: Matrix, mean: Vector, precision: Matrix): Posterior {
  const size = mean.length;
  const inner = part(gram, 0, 0, size, size);
  const surprise = mean.map((_, i) => at(gram, i, size) - rowTimes(inner, i, mean));
  const covariance = inverse(cholesky(plus(inner, precision)));
  const shift = times(covariance, surprise);
  return { mean: mean.map((m, i) => m + shift[i]!), covariance };
}

/** Student-t weights at the present variance, then the variance that those weights give. */
function settle({ name, rows }: Source, noise: Noise, posterior: Posterior, c: Constants): Noise {
  if (rows.length === 0) return noise;
  const squares = rows.map((row) => expectedSquare(row, posterior));
  const df = c.one('tail_df');
  const weights = squares.map((square) => (df + 1) / (df + square / noise.variance));
  const strength = c.one('noise_strength');
  const seen = squares.reduce((sum, square, i) => sum + weights[i]! * square, 0);
  const total = strength * c.one(`${name}_sd`) ** 2 + seen;
  return { weights, variance: total / (strength + rows.length) };
}

/** As expected under the posterior: a row that the fit follows is no proof of little noise. */
function expectedSquare(row: Row, { mean, covariance }: Posterior): number {
  let residual = row.value;
  let doubt = 0;
  for (let i = 0; i < row.at.length; i++) {
    const column = row.at[i]!;
    const start = column * covariance.columns;
    residual -= row.of[i]! * mean[column]!;
    for (let j = 0; j < row.at.length; j++) {
      doubt += row.of[i]! * row.of[j]! * covariance.cells[start + row.at[j]!]!;
    }
  }
  return residual * residual + doubt;
}
