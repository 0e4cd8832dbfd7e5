/** A moment as people say it: "vandaag om 10.30", "gisteren om 22.05", "3 maart om 9.00". */
import { addDays } from '../../core/days.ts';
import { dateOf } from '../shared/words.ts';

/** `ms` since 1970, seen from `now`; both on the wall clock of this phone. */
export function momentOf(ms: number, now: string): string {
  const date = new Date(ms);
  const clock = `${date.getHours()}.${two(date.getMinutes())}`;
  return `${dayOf(civil(date), civil(new Date(now)))} om ${clock}`;
}

/** "vandaag", "gisteren", "3 maart" */
export function dayOf(day: string, today: string): string {
  if (day === today) return 'vandaag';
  return day === addDays(today, -1) ? 'gisteren' : dateOf(day);
}

function civil(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
