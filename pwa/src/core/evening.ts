/** Which part of the day it is for this person: from bedtime, the chosen evening and the clock. */
import { DAY_ENDS_AT_HOUR, type WallTime } from './days.ts';
import type { Profile } from './diary.ts';

export type PartOfDay = 'morning' | 'day' | 'evening' | 'night';
export type Rhythm = Pick<Profile, 'bedtime' | 'eveningFrom'>;

/** Minutes since midnight, 0…1439. */
type Minutes = number;

const DAY = 24 * 60;
const MORNING_ENDS = 11 * 60;
const NIGHT_ENDS = 6 * 60;
const EVENING_BEFORE_BED = 2 * 60;
/** Who goes to bed between the end of a day and this hour sleeps by day. */
const BED_BY_DAY_UNTIL = 18 * 60;
const SLEEP_BY_DAY = 8 * 60;

/** "HH:MM" at which the evening begins: as chosen, or two hours before bedtime. */
export function eveningStart(profile: Rhythm): string {
  return profile.eveningFrom ?? clockText(minutesOf(profile.bedtime) - EVENING_BEFORE_BED);
}

/** True from the start of the evening until the day ends at 04:00: when the evening note is made. */
export function isEvening(now: string | WallTime, profile: Rhythm): boolean {
  const end = sleepsByDay(profile) ? nightEnd(profile) : DAY_ENDS_AT_HOUR * 60;
  return within(minutesOf(now), minutesOf(eveningStart(profile)), end);
}

/** True from bedtime until 06:00: the bed hours, in which nothing is asked. */
export function isNight(now: string | WallTime, profile: Rhythm): boolean {
  return within(minutesOf(now), minutesOf(profile.bedtime), nightEnd(profile));
}

/** True when the screen should be dim and warm. */
export function isDim(now: string | WallTime, profile: Rhythm): boolean {
  return isEvening(now, profile) || isNight(now, profile);
}

/** Night and evening go before the rest; morning is from 06:00 to 11:00. */
export function partOfDay(now: string | WallTime, profile: Rhythm): PartOfDay {
  if (isNight(now, profile)) return 'night';
  if (isEvening(now, profile)) return 'evening';
  return within(minutesOf(now), NIGHT_ENDS, MORNING_ENDS) ? 'morning' : 'day';
}

/** Minutes since midnight of "HH:MM" or a wall time. */
export function minutesOf(time: string | WallTime): Minutes {
  if (typeof time !== 'string') return time.hour * 60 + time.minute;
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

/** "HH:MM" of any number of minutes, before or after midnight. */
export function clockText(minutes: number): string {
  const [hour, minute] = [Math.floor(wrap(minutes) / 60), wrap(minutes) % 60];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** When the bed hours are over: 06:00, or eight hours later for who sleeps by day. */
export function nightEnd(profile: Rhythm): Minutes {
  return sleepsByDay(profile) ? wrap(minutesOf(profile.bedtime) + SLEEP_BY_DAY) : NIGHT_ENDS;
}

function sleepsByDay(profile: Rhythm): boolean {
  return within(minutesOf(profile.bedtime), DAY_ENDS_AT_HOUR * 60, BED_BY_DAY_UNTIL);
}

/** True when `time` lies from `from` up to `until` on a clock that goes round. */
function within(time: Minutes, from: Minutes, until: Minutes): boolean {
  return wrap(time - from) < wrap(until - from);
}

/** Minutes from `time` forward to `until` on a clock that goes round. */
export function minutesUntil(time: Minutes, until: Minutes): Minutes {
  return wrap(until - time);
}

function wrap(minutes: number): Minutes {
  return ((minutes % DAY) + DAY) % DAY;
}
