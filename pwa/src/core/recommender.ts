/**
 * From the notes of one person to habits worth keeping, and how sure that is. The twin of
 * server/domain/recommender: the same answers, held by tests/vectors/recommend*.json.
 */
import type { History } from './history-types.ts';
import type {
  BasedOn,
  Certainty,
  Estimate,
  EstimateVerdict,
  Model,
  Prior,
  Recommendation,
} from './recommendation.ts';
import { type Belief, believe, chanceAbove, chancesBest3, grains } from './recommender/belief.ts';
import { type Constants, constantsOf } from './recommender/constants.ts';
import { build } from './recommender/design.ts';
import { type Evidence, gather, REST } from './recommender/evidence.ts';
import { type Keep, keepChances } from './recommender/keeping.ts';
import { infer } from './recommender/posterior.ts';
import { type Expected, priorOf } from './recommender/priors.ts';

const HABITS = 3;

/** `priors`: measure id → its `prior` in content/measures.json; `model`: content/model.json. */
export function recommend(
  history: History,
  priors: Record<string, Prior>,
  model: Model,
): Recommendation {
  const constants = constantsOf(model);
  const expect = (measure: string) => priorOf(measure, history.pattern ?? null, priors, constants);
  const evidence = gather(history);
  const asked = askedOf(history);
  const expected = asked.map(expect);
  const mixture = infer(build(evidence, evidence.measures.map(expect), constants), constants);
  const belief = believe(asked, evidence.measures, mixture, expected);
  const ranking = rank(asked, evidence, belief, constants);
  const habits = ranking.slice(0, HABITS);
  const chosen = habits.map((habit) => asked.indexOf(habit.intervention));
  return {
    version: 1,
    model: `${model.name} ${model.version}`,
    as_of_day: history.as_of_day,
    certainty: certaintyOf(evidence, belief, chosen, expected, constants),
    habits,
    ranking,
  };
}

function askedOf(history: History): string[] {
  const excluded = new Set([...(history.excluded ?? []), REST]);
  return history.available.filter((measure) => !excluded.has(measure));
}

/** Best first; benefits that are equal to a billionth stay in the order of `asked`. */
function rank(asked: string[], evidence: Evidence, belief: Belief, c: Constants): Estimate[] {
  const keeps = keepChances(evidence, asked, c);
  const best3 = chancesBest3(belief, keeps, c.one('points'));
  return asked
    .map((measure, k) => estimate(k, measure, evidence, belief, keeps[k]!, best3[k]!, c))
    .sort((a, b) => grains(b.benefit) - grains(a.benefit));
}

function estimate(
  k: number,
  measure: string,
  evidence: Evidence,
  belief: Belief,
  keep: Keep,
  best3: number,
  c: Constants,
): Estimate {
  const mean = belief.mean[k]!;
  const reach = c.one('interval_z') * Math.sqrt(belief.covariance[k]![k]!);
  const basedOn = basis(measure, evidence);
  return {
    intervention: measure,
    relief: { mean, low: mean - reach, high: mean + reach },
    verdict: verdictOf(k, belief, basedOn, c),
    chance_helps: chanceAbove(belief, k, 0),
    chance_best3: best3,
    keep_chance: keep.mean,
    benefit: mean * keep.mean,
    based_on: basedOn,
  };
}

function basis(measure: string, evidence: Evidence): BasedOn {
  return {
    days_done: [...evidence.days.values()].filter((day) => day.done.has(measure)).length,
    moments: evidence.moments.filter((moment) => moment.measure === measure).length,
    ratings: evidence.verdicts.filter((verdict) => verdict.measure === measure).length,
  };
}

/** What may be said. Without notes of one's own on a measure nothing may be said of it. */
function verdictOf(k: number, belief: Belief, basedOn: BasedOn, c: Constants): EstimateVerdict {
  if (basedOn.days_done + basedOn.moments + basedOn.ratings === 0) return 'unclear';
  const helps = chanceAbove(belief, k, 0);
  if (helps >= c.one('helps_chance')) return 'helps';
  if (helps <= c.one('worse_chance')) return 'worse';
  const margin = c.one('same_margin');
  const same = chanceAbove(belief, k, -margin) - chanceAbove(belief, k, margin);
  return same >= c.one('same_chance') ? 'no-difference' : 'unclear';
}

/** By the share of the prior variance of the habits that the notes took away. */
function certaintyOf(
  evidence: Evidence,
  belief: Belief,
  habits: number[],
  priors: Expected[],
  c: Constants,
): Certainty {
  const scored = [...evidence.days.values()].some((day) => day.evening !== null);
  if (evidence.measures.length === 0 && !scored) return 'none';
  const left = habits.reduce((sum, k) => sum + belief.covariance[k]![k]!, 0);
  const before = habits.reduce((sum, k) => sum + priors[k]!.sd ** 2, 0);
  const learnt = before > 0 ? 1 - left / before : 0;
  if (learnt < c.one('weak_share')) return 'weak';
  return learnt < c.one('moderate_share') ? 'moderate' : 'strong';
}
