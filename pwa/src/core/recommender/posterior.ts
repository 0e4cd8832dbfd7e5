/** What the notes say of relief, under each of a few scales of how far measures can matter. */
import type { Columns } from './columns.ts';
import type { Constants } from './constants.ts';
import type { Design } from './design.ts';
import {
  at,
  cholesky,
  dot,
  inverse,
  logDet,
  type Matrix,
  part,
  plus,
  rowTimes,
  times,
  timesTransposed,
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
  const size = sd.length;
  const flat = sd.map((s) => 1 / (s * s));
  const common = c.one('common_sd') ** 2;
  const share = common / (1 + common * flat.reduce((sum, p) => sum + p, 0));
  const precision = zeros(size, size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) precision.cells[i * size + j] = -flat[i]! * flat[j]! * share;
    precision.cells[i * size + i]! += flat[i]!;
  }
  return precision;
}

/** Of the prior of all columns, at scale 1. */
function precisionOf({ relief, sd }: Columns, c: Constants): Matrix {
  const size = sd.length;
  const precision = zeros(size, size);
  const first = reliefPrecision(sd.slice(0, relief.size), c);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < relief.size && i < relief.size; j++) {
      precision.cells[i * size + j] = at(first, i, j);
    }
    if (i >= relief.size) precision.cells[i * size + i] = 1 / (sd[i]! * sd[i]!);
  }
  return precision;
}

/** All unknowns but relief are summed out: their columns come after those of relief. */
function likelihoodOf(design: Design, constants: Constants): Likelihood {
  const { relief, mean } = design.columns;
  const precision = precisionOf(design.columns, constants);
  const gram = settledGram(design, precision, constants);
  const size = relief.size;
  const others = mean.length - size;
  const expected = mean.map((m, i) => (i < size ? 0 : m));
  const inner = part(gram, 0, 0, mean.length, mean.length);
  const surprise = mean.map((_, i) => at(gram, i, mean.length) - rowTimes(inner, i, expected));
  const across = part(gram, 0, size, size, others);
  const known = part(gram, size, size, others, others);
  const rest = inverse(cholesky(plus(known, part(precision, size, size, others, others))));
  const pull = timesTransposed(across, rest);
  const explained = times(pull, surprise.slice(size));
  return {
    told: explained.map((e, i) => surprise[i]! - e),
    weight: plus(part(gram, 0, 0, size, size), timesTransposed(pull, across), -1),
  };
}

/** `evidence`: its log, up to a constant. */
function posterior({ told, weight }: Likelihood, mean: Vector, precision: Matrix) {
  const root = cholesky(plus(weight, precision));
  const covariance = inverse(root);
  const foreseen = times(weight, mean);
  const surprise = told.map((t, i) => t - foreseen[i]!);
  const shift = times(covariance, surprise);
  const fit = dot(mean, told) + 0.5 * (dot(surprise, shift) - dot(foreseen, mean));
  const volume = 0.5 * (logDet(cholesky(precision)) - logDet(root));
  return { mean: mean.map((m, i) => m + shift[i]!), covariance, evidence: fit + volume };
}

function weigh(evidences: number[], priors: number[]): number[] {
  const best = Math.max(...evidences);
  const raw = evidences.map((evidence, g) => priors[g]! * Math.exp(evidence - best));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  return raw.map((weight) => weight / total);
}
