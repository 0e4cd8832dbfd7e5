/** "Bouw rustig uit": what may come on the list when all that stands there holds. Pure. */
import type { PlanContent } from '../../core/content.ts';
import { addDays, type Day } from '../../core/days.ts';
import { type Diary, episodesOf } from '../../core/diary.ts';
import { checklist } from '../../core/plan.ts';
import type { Estimate } from '../../core/recommendation.ts';

/**
 * Done on so many of so many days before today, a measure holds: five days of seven, so that one for
 * working days can. A choice of ours, and no claim that it goes by itself from then on: how long that
 * takes differs from a few weeks to most of a year.
 */
const HELD_DAYS = 10;
const OF_DAYS = 14;
/** Small steps: who does so much every day is asked for no more. */
const MOST = 5;

/** The best of `ranking` that is not on the list yet; null while something on it does not hold. */
export function nextToAdd(
  diary: Diary,
  content: PlanContent,
  ranking: Estimate[],
  today: Day,
): Estimate | null {
  if (diary.profile.habitsChosen === null) return null;
  const listed = checklist(diary, content, today).map(({ measure }) => measure.id);
  if (listed.length === 0 || listed.length >= MOST) return null;
  if (!listed.every((measure) => holds(diary, measure, today))) return null;
  return ranking.find((e) => !listed.includes(e.intervention) && mayHelp(e)) ?? null;
}

function holds(diary: Diary, measure: string, today: Day): boolean {
  const days = Array.from({ length: OF_DAYS }, (_, i) => addDays(today, -i - 1));
  return days.filter((day) => episodesOf(diary, measure, day).length > 0).length >= HELD_DAYS;
}

function mayHelp({ verdict }: Estimate): boolean {
  return verdict === 'helps' || verdict === 'unclear';
}
