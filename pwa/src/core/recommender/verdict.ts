/** What the app may say of a measure, and how far the person's own notes carry the answer. */
import type { Certainty, EstimateVerdict } from '../recommendation.ts';
import { type Belief, chancesAbove } from './belief.ts';
import type { Constants } from './constants.ts';
import type { Evidence } from './evidence.ts';
import { at } from './matrix.ts';
import type { Expected } from './priors.ts';

const WORSE = -1;

/**
 * One per measure asked about, by chances alone. `anyRelief`: that of relief above zero.
 *
 * `helps` must convince a sceptic too: someone who thinks it likely that nothing helps this
 * person, and who counts only relief that can be felt.
 */
export function verdicts(belief: Belief, anyRelief: number[], c: Constants): EstimateVerdict[] {
  const felt = chancesAbove(belief, c.one('felt_relief'), true);
  const margin = c.one('same_margin');
  const above = chancesAbove(belief, margin);
  const below = chancesAbove(belief, -margin);
  return anyRelief.map((any, k) => verdict(felt[k]!, any, below[k]! - above[k]!, c));
}

function verdict(felt: number, anyRelief: number, same: number, c: Constants): EstimateVerdict {
  if (felt >= c.one('felt_chance') && anyRelief >= c.one('helps_chance')) return 'helps';
  if (anyRelief <= c.one('worse_chance')) return 'worse';
  return same >= c.one('same_chance') ? 'no-difference' : 'unclear';
}

/** Measures that were judged `worse_ratings` times or more, and each time as worse. */
export function judgedWorse({ verdicts }: Evidence, c: Constants): Set<string> {
  const times = new Map<string, number>();
  for (const { measure } of verdicts) times.set(measure, (times.get(measure) ?? 0) + 1);
  const better = new Set(verdicts.filter((v) => v.verdict > WORSE).map((v) => v.measure));
  const least = c.one('worse_ratings');
  const worse = [...times].filter(([measure, count]) => count >= least && !better.has(measure));
  return new Set(worse.map(([measure]) => measure));
}

/** By the share of the prior variance of the habits' relief that the notes took away. */
export function certainty(
  evidence: Evidence,
  belief: Belief,
  habits: number[],
  priors: Expected[],
  c: Constants,
): Certainty {
  const scored = [...evidence.days.values()].some((day) => day.evening !== null);
  if (evidence.measures.length === 0 && !scored) return 'none';
  const common = c.one('common_sd') ** 2;
  const left = habits.reduce((sum, k) => sum + at(belief.covariance, k, k), 0);
  const before = habits.reduce((sum, k) => sum + priors[k]!.sd ** 2 + common, 0);
  const learnt = habits.length > 0 ? 1 - left / before : 0;
  if (learnt < c.one('weak_share')) return 'weak';
  return learnt < c.one('moderate_share') ? 'moderate' : 'strong';
}
