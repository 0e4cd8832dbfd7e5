/** Where somebody stands in the plan: what Today says of it depends on this. Pure. */
import type { Day } from '../../core/days.ts';
import type { Diary } from '../../core/diary.ts';
import { planDay, REVIEW_DAY } from '../../core/plan.ts';

/** `after`: the seven days are over, and no habits were chosen. */
export type Course = 'week' | 'review' | 'after' | 'habits';

export function courseOf(diary: Diary, day: Day): Course {
  if (diary.profile.habitsChosen !== null) return 'habits';
  const page = planDay(diary, day);
  if (page === REVIEW_DAY) return 'review';
  return page < REVIEW_DAY ? 'week' : 'after';
}
