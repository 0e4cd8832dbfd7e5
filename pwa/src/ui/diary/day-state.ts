/** Which days can be noted: from the first day of the plan until today. Pure. */
import { type Day, isDay } from '../../core/days.ts';
import type { Diary } from '../../core/diary.ts';

export type DayState = 'open' | 'unknown' | 'future' | 'before';

/**
 * An earlier day that has notes all the same (from another phone, say) stays open to mend them, and
 * today is open also when a wrong clock put the start ahead of it.
 */
export function dayState(diary: Diary, day: unknown, today: Day): DayState {
  if (!isDay(day)) return 'unknown';
  if (day > today) return 'future';
  const { startedOn } = diary.profile;
  const begun = startedOn !== null && (day >= startedOn || day === today);
  return begun || isNoted(diary, day) ? 'open' : 'before';
}

/** True when the person noted anything on `day`; that the app was opened is not a note. */
export function isNoted(diary: Diary, day: Day): boolean {
  const note = diary.days[day];
  const done = [...diary.episodes, ...diary.reliefs].some((e) => e.day === day);
  if (!note) return done;
  const scored = note.evening !== null || note.night !== null;
  const told = note.worst.length > 0 || note.text.trim() !== '';
  const judged = Object.keys(note.help).length > 0 || Object.values(note.triggers).includes(true);
  return done || scored || told || judged;
}
