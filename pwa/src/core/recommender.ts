/**
 * From the notes of one person to habits worth keeping, and how sure that is. The twin of
 * server/domain/recommender: the same answers, held by tests/vectors/recommend*.json.
 */
import type { History } from './history-types.ts';
import type { BasedOn, Estimate, Model, Prior, Recommendation } from './recommendation.ts';
import { type Belief, believe, chancesAbove, chancesBest3, grains } from './recommender/belief.ts';
import { layOut } from './recommender/columns.ts';
import { type Constants, constantsOf } from './recommender/constants.ts';
import { build } from './recommender/design.ts';
import { type Evidence, gather, REST } from './recommender/evidence.ts';
import { keepChances } from './recommender/keeping.ts';
import { at } from './recommender/matrix.ts';
import { infer } from './recommender/posterior.ts';
import { priorOf } from './recommender/priors.ts';
import { certainty, judgedWorse, verdicts } from './recommender/verdict.ts';

const HABITS = 3;

/** `priors`: of `priorsOf` all measures, of plan and library; `model`: content/model.json. */
export function recommend(
  history: History,
  priors: Record<string, Prior>,
  model: Model,
): Recommendation {
  const c = constantsOf(model);
  const evidence = gather(history);
  const asked = askedOf(history);
  const measures = [...new Set([...asked, ...evidence.measures])];
  const expected = measures.map((m) => priorOf(m, history.pattern ?? null, priors, c));
  const design = build(evidence, layOut(evidence, measures, expected, c), c);
  const belief = believe(infer(design, c), asked.length);
  const ranking = rank(asked, evidence, belief, c);
  const habits = ranking.slice(0, HABITS);
  const chosen = habits.map((habit) => asked.indexOf(habit.intervention));
  return {
    version: 1,
    model: `${model.name} ${model.version}`,
    as_of_day: history.as_of_day,
    certainty: certainty(evidence, belief, chosen, expected, c),
    habits,
    ranking,
  };
}

function askedOf(history: History): string[] {
  const excluded = new Set([...(history.excluded ?? []), REST]);
  return history.available.filter((measure) => !excluded.has(measure));
}

/**
 * Best first; benefits that are equal to a billionth stay in the order of `asked`. What the person
 * judged as worse each time comes behind all else, whatever the model makes of it.
 */
function rank(asked: string[], evidence: Evidence, belief: Belief, c: Constants): Estimate[] {
  const keeps = keepChances(evidence, asked, c);
  const helps = chancesAbove(belief, 0);
  const said = verdicts(belief, helps, c);
  const best3 = chancesBest3(belief, keeps, c);
  const estimates = asked.map((measure, k): Estimate => {
    const mean = belief.mean[k]!;
    const reach = c.one('interval_z') * Math.sqrt(at(belief.covariance, k, k));
    const basedOn = basis(measure, evidence);
    return {
      intervention: measure,
      relief: { mean, low: mean - reach, high: mean + reach },
      verdict: enough(basedOn, c) ? said[k]! : 'unclear',
      chance_helps: helps[k]!,
      chance_best3: best3[k]!,
      keep_chance: keeps[k]!.mean,
      benefit: mean * keeps[k]!.mean,
      based_on: basedOn,
    };
  });
  const worse = judgedWorse(evidence, c);
  const last = (estimate: Estimate) => Number(worse.has(estimate.intervention));
  return estimates.sort((a, b) => last(a) - last(b) || grains(b.benefit) - grains(a.benefit));
}

/** Whether there are days enough to say anything. Evenings alone must be more. */
function enough(basedOn: BasedOn, c: Constants): boolean {
  const judged = basedOn.moments + basedOn.ratings > 0;
  return basedOn.days_done >= c.one(judged ? 'enough_days' : 'enough_days_alone');
}

function basis(measure: string, evidence: Evidence): BasedOn {
  return {
    days_done: [...evidence.days.values()].filter((day) => day.done.has(measure)).length,
    moments: evidence.moments.filter((moment) => moment.measure === measure).length,
    ratings: evidence.verdicts.filter((verdict) => verdict.measure === measure).length,
  };
}
