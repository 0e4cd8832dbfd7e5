/**
 * The do-nothing pair: a score now and one a quarter of an hour later, with nothing done in
 * between. It shows how much a bad moment gets better by itself. Pure.
 */
import { addDays, type Day, type Instant, type WallTime } from '../../core/days.ts';
import { type Diary, type Episode, REST } from '../../core/diary.ts';
import { partOfDay } from '../../core/evening.ts';
import { dayNote, dayNumber } from '../../core/plan.ts';
import { courseOf } from '../today/course.ts';

/** Minutes. */
export const WAIT = 15;
const LAPSES = 60;
const QUIET_AFTER_MEASURE = 45;

const ENOUGH_PAIRS = 5;
const EVERY_DAYS = 2;
const EVERY_DAYS_AFTER = 7;
/** Days in a row on which it was asked and no pair came of it: then it is asked less, then not. */
const RARELY_AFTER = 3;
const NEVER_AFTER = 6;

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

/**
 * The pair whose second score is still to come; null when there is none, when it came too late, and
 * when something was noted meanwhile: then it was no doing nothing.
 */
export function openPair(diary: Diary, now: Instant): Pair | null {
  const episode = diary.episodes.filter((e) => e.measure === REST).at(-1);
  if (!episode || episode.before === null || episode.after !== null) return null;
  if (isSomethingDone(diary, episode.at, now)) return null;
  const passed = minutesBetween(episode.at, now);
  if (!(passed >= 0 && passed <= LAPSES)) return null;
  const left = Math.max(0, Math.ceil(WAIT - passed));
  return { episode, state: passed >= WAIT ? 'due' : 'waiting', left };
}

function isSomethingDone({ episodes, reliefs }: Diary, since: Instant, now: Instant): boolean {
  return [...episodes, ...reliefs].some(({ at }) => at > since && at <= now);
}

/**
 * Every second day, then once a week: when there are enough pairs, or when nothing came of it a few
 * times. Never on the first day, nor beside the invitation to read the week back.
 */
function isTurn(diary: Diary, today: Day): boolean {
  if (diary.episodes.some((e) => e.measure === REST && e.day === today)) return false;
  if (courseOf(diary, today) === 'review') return false;
  const pairs = diary.episodes.filter(isPair);
  const inVain = askedInVain(diary, pairs.at(-1)?.day);
  if (inVain >= NEVER_AFTER) return false;
  const seldom = pairs.length >= ENOUGH_PAIRS || inVain >= RARELY_AFTER;
  const every = seldom ? EVERY_DAYS_AFTER : EVERY_DAYS;
  const number = dayNumber(diary.profile.startedOn ?? today, today);
  return number > 1 && number % every === 0 && !isAskedSince(diary, addDays(today, 1 - every));
}

function isPair({ measure, before, after }: Episode): boolean {
  return measure === REST && before !== null && after !== null;
}

/** On how many days it was asked since the last pair. */
function askedInVain({ days }: Diary, last?: Day): number {
  const asked = Object.values(days).filter((d) => d.restAsked !== null);
  return asked.filter(({ day }) => last === undefined || day > last).length;
}

function isAskedSince({ days }: Diary, first: Day): boolean {
  return Object.values(days).some((d) => d.restAsked !== null && d.day >= first);
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
