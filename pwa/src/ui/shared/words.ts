/** Days, numbers and moments in plain Dutch. */
import { type Day, weekdayOf } from '../../core/days.ts';

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];
const NUMBERS = [
  'nul',
  'één',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
];

export function weekdayName(day: Day): string {
  return WEEKDAYS[weekdayOf(day)] as string;
}

/** "ma", "di", … */
export function shortWeekday(day: Day): string {
  return weekdayName(day).slice(0, 2);
}

/** "4 maart" */
export function dateOf(day: Day): string {
  const [, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${date} ${MONTHS[month - 1]}`;
}

/** "woensdag 4 maart" */
export function longDay(day: Day): string {
  return `${weekdayName(day)} ${dateOf(day)}`;
}

/** "één nieuw ding", "twee nieuwe dingen", "12 dingen". */
export function count(n: number, one: string, many: string): string {
  return `${NUMBERS[n] ?? n} ${n === 1 ? one : many}`;
}

/** "2:05" */
export function minutes(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** "Woensdag"; and of "één" the capital goes without its accent: "Eén". */
export function capital(text: string): string {
  const bare = text.replace(/^éé/, 'eé');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}
