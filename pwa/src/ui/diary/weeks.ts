/** The days that the diary lists, newest first, by calendar week. Pure. */
import { addDays, type Day, daysBetween, weekdayOf } from '../../core/days.ts';
import type { Diary } from '../../core/diary.ts';
import { isNoted } from './day-state.ts';

export interface Week {
  /** The Monday it begins on. */
  monday: Day;
  days: Day[];
}

/** The last days stay open to note something, also when the plan is over. */
const ALWAYS_OPEN = 7;

/** Days without notes stand in it only while the plan runs, and of the last week. */
export function diaryWeeks(diary: Diary, today: Day): Week[] {
  const weeks: Week[] = [];
  for (const day of listed(diary, today)) {
    const monday = addDays(day, -weekdayOf(day));
    const last = weeks.at(-1);
    if (last?.monday === monday) last.days.push(day);
    else weeks.push({ monday, days: [day] });
  }
  return weeks;
}

export function weekTitle(monday: Day, today: Day, longDay: (day: Day) => string): string {
  const apart = daysBetween(monday, addDays(today, -weekdayOf(today))) / 7;
  if (apart === 0) return 'Deze week';
  return apart === 1 ? 'Vorige week' : `Week van ${longDay(monday)}`;
}

/** The days that have a row, newest first. */
function listed(diary: Diary, today: Day): Day[] {
  const all = [...diary.episodes, ...diary.reliefs, ...Object.values(diary.days)].map((n) => n.day);
  const noted = all.filter((day) => day <= today && isNoted(diary, day));
  return [...new Set([...noted, ...open(diary, today)])].sort().reverse();
}

function open(diary: Diary, today: Day): Day[] {
  const { startedOn, habitsChosen } = diary.profile;
  if (startedOn === null) return [];
  const count = Math.min(daysBetween(startedOn, today) + 1, 366);
  return Array.from({ length: Math.max(0, count) }, (_, back) => addDays(today, -back)).filter(
    (day, back) => back < ALWAYS_OPEN || habitsChosen === null || day <= habitsChosen,
  );
}
