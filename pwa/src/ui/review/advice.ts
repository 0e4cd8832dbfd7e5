/** Day seven's answer for the diary at hand, with what each estimate can be explained by. */
import model from '@content/model.json';
import { content } from '../../content/index.ts';
import { fullMeasures } from '../../content/measures.ts';
import type { Day } from '../../core/days.ts';
import type { Diary } from '../../core/diary.ts';
import { explain, restsOn } from '../../core/explain.ts';
import { buildHistory } from '../../core/history.ts';
import type { History } from '../../core/history-types.ts';
import type { Estimate, Recommendation } from '../../core/recommendation.ts';
import { recommend } from '../../core/recommender.ts';

export interface Advice {
  history: History;
  recommendation: Recommendation;
}

export function adviceFor(diary: Diary, today: Day): Advice {
  const history = buildHistory(diary, content, today);
  const priors = Object.fromEntries(fullMeasures.value.map((m) => [m.id, m.prior]));
  return { history, recommendation: recommend(history, priors, model) };
}

export function titleOf(measure: string): string {
  return content.measures.find((m) => m.id === measure)?.title ?? measure;
}

/** One true sentence or two: what may be said of a measure, and why it is among the habits. */
export function reasonFor(estimate: Estimate, history: History): string {
  const mine = history.episodes.filter((e) => e.intervention === estimate.intervention);
  return explain(estimate, {
    title: titleOf(estimate.intervention),
    daysOffered: history.days.filter((d) => d.offered?.includes(estimate.intervention)).length,
    better: mine.filter((e) => (e.help ?? 0) > 0).length,
    lighter: mine.filter((e) => e.before != null && e.after != null && e.after < e.before).length,
  });
}

export { restsOn };
