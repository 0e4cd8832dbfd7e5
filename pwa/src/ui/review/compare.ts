/** What may be said of two weeks: evenings scatter by themselves, and so do the means of weeks. */
import { addDays, type Day, daysBetween } from '../../core/days.ts';
import type { Diary } from '../../core/diary.ts';
import { DAYS, type WeekMean, weekMean } from './week.ts';

/** A smaller difference is none to the eye. */
const ALIKE = 0.5;
/**
 * From here on a difference is taken for one. Where nothing changes, and evenings only scatter (by
 * 1.3, the model's `evening_sd`, each by itself, 5 to 7 noted a week), a week is heavier than the
 * last by 0.5 in 26% of the weeks, and at least once in five for 87% of people; by 1.5 in 2.7% and
 * for 13%. Where each evening resembles the one before (`autocorrelation` 0.3), 5.7% and 27%.
 */
const CLEAR = 1.5;
/** Fewer evenings scatter too widely for that. */
const ENOUGH_EVENINGS = 5;
const PATIENCE_DAYS = 21;
/** Of who has hardly any complaints left nobody asks that they get better. */
const LITTLE = 1;

/** In points, heavier above zero. The last bits of a mean of sixths must not decide. */
export function difference(before: WeekMean, now: WeekMean): number {
  return Math.round((now.mean - before.mean) * 1e6) / 1e6;
}

export type Difference = 'alike' | 'chance' | 'lighter' | 'heavier';

/** `chance`: what may well be gone next week. Who is clearly heavier has more than a little, too. */
export function judge(before: WeekMean, now: WeekMean): Difference {
  const points = difference(before, now);
  if (Math.abs(points) < ALIKE) return 'alike';
  const few = Math.min(before.evenings, now.evenings) < ENOUGH_EVENINGS;
  if (few || Math.abs(points) < CLEAR) return 'chance';
  return points < 0 ? 'lighter' : 'heavier';
}

export interface SinceStart {
  heavier: boolean;
  first: WeekMean;
  now: WeekMean;
}

/** The week until `last` against the first with a mean, of three weeks ago or longer; null when it is lighter. */
export function notLighter(diary: Diary, last: Day): SinceStart | null {
  const now = weekMean(diary, last);
  const first = firstWeek(diary, diary.profile.startedOn, last);
  if (first === null || now === null) return null;
  const points = difference(first, now);
  if (points >= CLEAR) return { heavier: true, first, now };
  return now.mean < LITTLE || points <= -ALIKE ? null : { heavier: false, first, now };
}

/** The first with a mean of the weeks from `from` on, so long as three fit before the end of `last`. */
function firstWeek(diary: Diary, from: Day | null, last: Day): WeekMean | null {
  if (from === null || daysBetween(from, last) + 1 < PATIENCE_DAYS) return null;
  const next = addDays(from, DAYS);
  return weekMean(diary, addDays(next, -1)) ?? firstWeek(diary, next, last);
}
