/** Fits the linear model: who deviates far weighs less, and the spread of noise is learnt along. */
import type { Constants } from './constants.ts';
import type { Design, Row, Source } from './design.ts';
import { cholesky, dot, inverse, type Matrix, times, type Vector, zeros } from './matrix.ts';

/** Relief of the design's measures under one scale of relief, and how likely that scale is. */
export interface Part {
  scale: number;
  weight: number;
  mean: Vector;
  covariance: Matrix;
}

interface Solution {
  mean: Vector;
  covariance: Matrix;
  /** Log of the evidence, up to a constant. */
  evidence: number;
}

interface Noise {
  weights: number[];
  variance: number;
}

/** The posterior of relief, as a mixture over `relief_scales`. Only the first columns are relief. */
export function infer(design: Design, constants: Constants): Part[] {
  const gram = robustGram(design, constants);
  const scales = constants.many('relief_scales');
  const found = scales.map((scale) => solve(gram, design.mean, scaled(design, scale)));
  const weights = weigh(found, constants.many('relief_scale_weights'));
  return found.map(({ mean, covariance }, g) => {
    return { scale: scales[g]!, weight: weights[g]!, mean, covariance };
  });
}

function scaled(design: Design, scale: number): Vector {
  return design.sd.map((sd, i) => (i < design.measures.length ? sd * scale : sd));
}

function weigh(found: Solution[], priors: number[]): number[] {
  const best = Math.max(...found.map((f) => f.evidence));
  const raw = found.map((f, g) => priors[g]! * Math.exp(f.evidence - best));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  return raw.map((weight) => weight / total);
}

/** Σ weight/variance × rowᵀrow, the weights and variances settled in a fixed number of rounds. */
function robustGram(design: Design, c: Constants): Matrix {
  let noises = design.sources.map(({ name, rows }) => {
    return { weights: rows.map(() => 1), variance: c.one(`${name}_sd`) ** 2 };
  });
  for (let round = 0; round < c.one('reweighings'); round++) {
    const solution = solve(gramOf(design, noises), design.mean, design.sd);
    noises = design.sources.map((source, i) => settle(source, noises[i]!, solution, c));
  }
  return gramOf(design, noises);
}

/** Student-t weights at the present variance, then the variance that those weights give. */
function settle({ name, rows }: Source, noise: Noise, solution: Solution, c: Constants): Noise {
  if (rows.length === 0) return noise;
  const squares = rows.map((row) => expectedSquare(row, solution));
  const df = c.one('tail_df');
  const weights = squares.map((square) => (df + 1) / (df + square / noise.variance));
  const strength = c.one('noise_strength');
  const seen = squares.reduce((sum, square, i) => sum + weights[i]! * square, 0);
  const total = strength * c.one(`${name}_sd`) ** 2 + seen;
  return { weights, variance: total / (strength + rows.length) };
}

function expectedSquare({ at, of, value }: Row, { mean, covariance }: Solution): number {
  let residual = value;
  let doubt = 0;
  for (let i = 0; i < at.length; i++) {
    residual -= of[i]! * mean[at[i]!]!;
    const row = covariance[at[i]!]!;
    for (let j = 0; j < at.length; j++) doubt += of[i]! * of[j]! * row[at[j]!]!;
  }
  return residual * residual + doubt;
}

/** One row and column more than the model has columns: the last are for the observed value. */
function gramOf(design: Design, noises: Noise[]): Matrix {
  const last = design.mean.length;
  const gram = zeros(last + 1, last + 1);
  design.sources.forEach(({ rows }, s) => {
    const { weights, variance } = noises[s]!;
    rows.forEach((row, i) => {
      add(gram, [...row.at, last], [...row.of, row.value], weights[i]! / variance);
    });
  });
  return gram;
}

function add(gram: Matrix, at: number[], of: number[], weight: number): void {
  for (let i = 0; i < at.length; i++) {
    const row = gram[at[i]!]!;
    for (let j = 0; j < at.length; j++) row[at[j]!]! += weight * of[i]! * of[j]!;
  }
}

function solve(gram: Matrix, mean: Vector, sd: Vector): Solution {
  const size = mean.length;
  const precision = sd.map((s) => 1 / (s * s));
  const total = gram.slice(0, size).map((row) => row.slice(0, size));
  const explained = times(total, mean);
  const surprise = mean.map((_, i) => gram[i]![size]! - explained[i]!);
  for (let i = 0; i < size; i++) total[i]![i]! += precision[i]!;
  const root = cholesky(total);
  const covariance = inverse(root);
  const shift = times(covariance, surprise);
  const volume = root.reduce((sum, row, i) => sum + 2 * Math.log(row[i]!), 0);
  const before = precision.reduce((sum, p) => sum + Math.log(p), 0);
  return {
    mean: mean.map((m, i) => m + shift[i]!),
    covariance,
    evidence: 0.5 * (dot(surprise, shift, size) - volume + before),
  };
}
