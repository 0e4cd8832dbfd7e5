/**
 * The do-nothing pair: a score now and one a quarter of an hour later, with nothing done in
 * between. It shows how much a bad moment gets better by itself. Pure.
 */
import type { Day, Instant, WallTime } from '../../core/days.ts';
import { type Diary, type Episode, REST } from '../../core/diary.ts';
import { partOfDay } from '../../core/evening.ts';
import { dayNote, dayNumber } from '../../core/plan.ts';

/** Minutes. */
export const WAIT = 15;
const LAPSES = 60;
const QUIET_AFTER_MEASURE = 45;

const ENOUGH_PAIRS = 5;
const EVERY_DAYS = 2;
const EVERY_DAYS_AFTER = 7;

export interface Moment {
  today: Day;
  now: Instant;
  wall: WallTime;
}

/** True when the invitation may stand on the day's page: now and then, by day, at rest. */
export function mayInvite(diary: Diary, moment: Moment): boolean {
  const note = dayNote(diary, moment.today);
  if (diary.profile.startedOn === null || note.skipped || note.restAsked !== null) return false;
  const isByDay = partOfDay(moment.wall, diary.profile) === 'day';
  return isTurn(diary, moment.today) && isByDay && isAtRest(diary, moment);
}

export interface Pair {
  episode: Episode;
  /** `waiting` until a quarter of an hour has passed, then `due`. */
  state: 'waiting' | 'due';
  /** Minutes until it is due, at least 1 while it waits. */
  left: number;
}

/** The pair whose second score is still to come; null when there is none or it came too late. */
export function openPair(diary: Diary, now: Instant): Pair | null {
  const episode = diary.episodes.filter((e) => e.measure === REST).at(-1);
  if (!episode || episode.before === null || episode.after !== null) return null;
  const passed = minutesBetween(episode.at, now);
  if (!(passed >= 0 && passed <= LAPSES)) return null;
  const left = Math.max(0, Math.ceil(WAIT - passed));
  return { episode, state: passed >= WAIT ? 'due' : 'waiting', left };
}

/** Every second day until there are enough pairs, then once a week; never on the first day. */
function isTurn(diary: Diary, today: Day): boolean {
  const pairs = diary.episodes.filter(
    (e) => e.measure === REST && e.before !== null && e.after !== null,
  );
  if (diary.episodes.some((e) => e.measure === REST && e.day === today)) return false;
  const every = pairs.length < ENOUGH_PAIRS ? EVERY_DAYS : EVERY_DAYS_AFTER;
  const number = dayNumber(diary.profile.startedOn ?? today, today);
  return number > 1 && number % every === 0;
}

/** A measure that still works would be counted as rest. */
function isAtRest(diary: Diary, { now }: Moment): boolean {
  return ![...diary.episodes, ...diary.reliefs].some(({ at }) => {
    const passed = minutesBetween(at, now);
    return passed >= 0 && passed < QUIET_AFTER_MEASURE;
  });
}

function minutesBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / 60_000;
}
