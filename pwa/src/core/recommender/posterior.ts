/** What the notes say of relief, under each of a few scales of how far measures can matter. */
import type { Columns } from './columns.ts';
import type { Constants } from './constants.ts';
import type { Design } from './design.ts';
import {
  cholesky,
  dot,
  inverse,
  logDet,
  type Matrix,
  plus,
  times,
  type Vector,
  zeros,
} from './matrix.ts';
import { settledGram } from './noise.ts';

/** Relief under one scale, in the order of the columns. */
export interface Part {
  mean: Vector;
  covariance: Matrix;
  weight: number;
  /** The weight for someone who thinks it likely that nothing helps this person. */
  sceptic: number;
}

/** What the notes say of relief is exp(told·r − ½ r·weight·r). */
interface Likelihood {
  told: Vector;
  weight: Matrix;
}

/** The posterior of relief as a mixture over `relief_scales`. */
export function infer(design: Design, constants: Constants): Part[] {
  const { columns } = design;
  const size = columns.relief.size;
  const likelihood = likelihoodOf(design, constants);
  const found = constants.many('relief_scales').map((scale) => {
    const mean = columns.mean.slice(0, size).map((m) => scale * m);
    const sd = columns.sd.slice(0, size).map((s) => scale * s);
    return posterior(likelihood, mean, reliefPrecision(sd, constants));
  });
  const evidences = found.map((f) => f.evidence);
  const weights = weigh(evidences, constants.many('relief_scale_weights'));
  const sceptic = weigh(evidences, constants.many('sceptic_weights'));
  return found.map(({ mean, covariance }, g) => {
    return { mean, covariance, weight: weights[g]!, sceptic: sceptic[g]! };
  });
}

/**
 * The inverse of diag(sd²) + common_sd². Reliefs of one person have something in common: how much
 * doing things helps them at all.
 */
function reliefPrecision(sd: Vector, c: Constants): Matrix {
  const flat = sd.map((s) => 1 / (s * s));
  const common = c.one('common_sd') ** 2;
  const share = common / (1 + common * flat.reduce((sum, p) => sum + p, 0));
  return Array.from(flat, (a, i) => flat.map((b, j) => (i === j ? a : 0) - a * b * share));
}

/** Of the prior of all columns, at scale 1. */
function precisionOf({ relief, sd }: Columns, c: Constants): Matrix {
  const size = relief.size;
  const precision = zeros(sd.length, sd.length);
  reliefPrecision(sd.slice(0, size), c).forEach((row, i) => {
    precision[i]!.set(row);
  });
  for (let i = size; i < sd.length; i++) precision[i]![i] = 1 / (sd[i]! * sd[i]!);
  return precision;
}

/** All unknowns but relief are summed out: their columns come after those of relief. */
function likelihoodOf(design: Design, constants: Constants): Likelihood {
  const { relief, mean } = design.columns;
  const precision = precisionOf(design.columns, constants);
  const gram = settledGram(design, precision, constants);
  const size = relief.size;
  const last = mean.length;
  const expected = mean.map((m, i) => (i < size ? 0 : m));
  const surprise = mean.map((_, i) => gram[i]![last]! - dot(gram[i]!, expected, last));
  const across = gram.slice(0, size).map((row) => row.subarray(size, last));
  const block = (from: Matrix) => from.slice(size, last).map((row) => row.subarray(size, last));
  const rest = inverse(cholesky(plus(block(gram), block(precision))));
  const pull = across.map((row) => times(rest, row));
  return {
    told: Float64Array.from(pull, (row, i) => {
      return surprise[i]! - dot(row, surprise.subarray(size), last - size);
    }),
    weight: pull.map((row, i) => {
      return Float64Array.from(across, (b, j) => gram[i]![j]! - dot(row, b, last - size));
    }),
  };
}

/** `evidence`: its log, up to a constant. */
function posterior({ told, weight }: Likelihood, mean: Vector, precision: Matrix) {
  const root = cholesky(plus(weight, precision));
  const covariance = inverse(root);
  const foreseen = times(weight, mean);
  const surprise = told.map((t, i) => t - foreseen[i]!);
  const shift = times(covariance, surprise);
  const size = mean.length;
  const fit =
    dot(mean, told, size) + 0.5 * (dot(surprise, shift, size) - dot(foreseen, mean, size));
  const volume = 0.5 * (logDet(cholesky(precision)) - logDet(root));
  return { mean: mean.map((m, i) => m + shift[i]!), covariance, evidence: fit + volume };
}

function weigh(evidences: number[], priors: number[]): number[] {
  const best = Math.max(...evidences);
  const raw = evidences.map((evidence, g) => priors[g]! * Math.exp(evidence - best));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  return raw.map((weight) => weight / total);
}
