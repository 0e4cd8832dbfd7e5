/** Weeks of a diary: seven days at a time, counted back from a last day. Weeks are compared, never nights. */
import { addDays, type Day, daysBetween } from '../../core/days.ts';
import type { Diary } from '../../core/diary.ts';
import { meanEvening } from '../../core/week.ts';

export const DAYS = 7;

/** The seven days that end on `last`, oldest first. */
export function weekUntil(last: Day): Day[] {
  return Array.from({ length: DAYS }, (_, i) => addDays(last, i + 1 - DAYS));
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

/** Half a point is within what weeks differ by chance. */
export const CHANCE = 0.5;
const PATIENCE_DAYS = 21;
/** Of who has hardly any complaints left nobody asks that they get better. */
const LITTLE = 1;

/** True from the end of the third week, while the week until `last` is not clearly lighter than the first. */
export function isNoBetter(diary: Diary, last: Day): boolean {
  const { startedOn } = diary.profile;
  if (startedOn === null || daysBetween(startedOn, last) + 1 < PATIENCE_DAYS) return false;
  const first = weekMean(diary, addDays(startedOn, DAYS - 1));
  const now = weekMean(diary, last);
  if (first === null || now === null || now.mean < LITTLE) return false;
  return first.mean - now.mean < CHANCE;
}

export function hasNotesBefore(diary: Diary, day: Day): boolean {
  return (
    Object.values(diary.days).some((d) => d.day < day) || diary.episodes.some((e) => e.day < day)
  );
}
