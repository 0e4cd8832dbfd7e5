/** When the hint about the home screen is worth showing, and for which phone. */
import type { Day } from '../../core/days.ts';
import type { Diary } from '../../core/diary.ts';
import { dayNumber } from '../../core/plan.ts';

export type Phone = 'iphone' | 'android' | 'other';

/** An iPad calls itself a Mac, but no Mac has a touch screen. */
export function phoneOf(userAgent: string, touchPoints: number): Phone {
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'iphone';
  if (/Macintosh/.test(userAgent) && touchPoints > 1) return 'iphone';
  return /Android/.test(userAgent) ? 'android' : 'other';
}

/**
 * From the second day on, or after the first evening note. On an iPhone from the first moment: the
 * app on the home screen has a storage of its own there, so every note made before has to move.
 */
export function hintIsDue(diary: Diary, today: Day, phone: Phone): boolean {
  const { startedOn, installHint } = diary.profile;
  if (startedOn === null || installHint !== null) return false;
  if (phone === 'iphone' || dayNumber(startedOn, today) >= 2) return true;
  return Object.values(diary.days).some((day) => day.closed !== null);
}
