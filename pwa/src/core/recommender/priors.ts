/** What is known of a measure before the person notes anything. */
import type { Pattern } from '../content.ts';
import type { Prior } from '../recommendation.ts';
import type { Constants } from './constants.ts';

/** Relief in evening points. */
export interface Expected {
  mean: number;
  sd: number;
}

/** The `prior` of each measure of the content, by its id. */
export function priorsOf(measures: readonly { id: string; prior: Prior }[]): Record<string, Prior> {
  return Object.fromEntries(measures.map(({ id, prior }) => [id, prior]));
}

/** For a person with this pattern; null: not known. */
export function priorOf(
  measure: string,
  pattern: Pattern | null,
  priors: Record<string, Prior>,
  constants: Constants,
): Expected {
  const { mean, sd } = ofContent(measure, pattern, priors, constants);
  return { mean: mean + constants.one('common_relief'), sd };
}

function ofContent(
  measure: string,
  pattern: Pattern | null,
  priors: Record<string, Prior>,
  constants: Constants,
): Expected {
  const prior = Object.hasOwn(priors, measure) ? priors[measure] : undefined;
  if (!prior) return { mean: constants.one('default_relief'), sd: constants.one('default_sd') };
  const special = pattern === null ? undefined : prior.by_pattern?.[pattern];
  if (special) return { mean: special.relief, sd: special.sd };
  return { mean: prior.relief * fitShare(prior.fits, pattern, constants), sd: prior.sd };
}

function fitShare(fits: string[], pattern: Pattern | null, constants: Constants): number {
  if (fits.includes('all')) return 1;
  if (pattern === null) return constants.one('unknown_pattern_share');
  return fits.includes(pattern) ? 1 : constants.one('fit_share');
}
