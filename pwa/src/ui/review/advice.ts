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
import { priorsOf } from '../../core/recommender/priors.ts';
import { recommend } from '../../core/recommender.ts';

export interface Advice {
  today: Day;
  history: History;
  recommendation: Recommendation;
}

export function adviceFor(diary: Diary, today: Day): Advice {
  const history = buildHistory(diary, content, today);
  return {
    today,
    history,
    recommendation: recommend(history, priorsOf(fullMeasures.value), model),
  };
}

export function titleOf(measure: string): string {
  return content.measures.find((m) => m.id === measure)?.title ?? measure;
}

/** One true sentence or two: what may be said of a measure, and why it is among the habits. */
export function reasonFor(estimate: Estimate, history: History): string {
  const mine = history.episodes.filter((e) => e.intervention === estimate.intervention);
  return explain(estimate, {
    daysCounted: daysCounted(history, estimate.intervention),
    better: mine.filter((e) => (e.help ?? 0) > 0).length,
    lighter: mine.filter((e) => e.before != null && e.after != null && e.after < e.before).length,
  });
}

/** With the days on which it was done though it was not on the list: they are days done too. */
function daysCounted({ days, episodes }: History, measure: string): number {
  const offered = days.filter((d) => d.offered?.includes(measure)).map((d) => d.day);
  if (offered.length === 0) return 0;
  const done = episodes.filter((e) => e.intervention === measure).map((e) => e.day);
  return new Set([...offered, ...done]).size;
}

export { restsOn };
