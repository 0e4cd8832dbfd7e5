/** Weeks of a diary: seven days at a time, counted back from a last day. Weeks are compared, never nights. */
import { addDays, type Day, daysBetween } from '../../core/days.ts';
import type { Diary } from '../../core/diary.ts';
import { meanEvening } from '../../core/week.ts';

export const DAYS = 7;

/** The seven days that end on `last`, oldest first. */
export function weekUntil(last: Day): Day[] {
  return Array.from({ length: DAYS }, (_, i) => addDays(last, i + 1 - DAYS));
}

/** Where to look back from: today, or, after a week or more without any of `days`, the latest of them. */
export function lookFrom(days: Day[], today: Day): Day {
  const latest = [...days].sort().at(-1);
  return latest === undefined || daysBetween(latest, today) < DAYS ? today : latest;
}

export interface WeekMean {
  mean: number;
  evenings: number;
}

/** The mean evening score of the week that ends on `last`; null with fewer than three evenings. */
export function weekMean(diary: Diary, last: Day): WeekMean | null {
  const scores = weekUntil(last)
    .map((day) => diary.days[day]?.evening ?? null)
    .filter((score): score is number => score !== null);
  const mean = meanEvening(scores);
  return mean === null ? null : { mean, evenings: scores.length };
}
