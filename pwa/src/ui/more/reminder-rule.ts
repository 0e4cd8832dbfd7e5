/** What the open app reminds of by itself: each thing once, never at night, silent once done. Pure. */
import type { PlanContent } from '../../core/content.ts';
import { type Day, type Instant, type WallTime, weekdayOf } from '../../core/days.ts';
import { type Diary, episodesOf } from '../../core/diary.ts';
import { minutesOf, partOfDay } from '../../core/evening.ts';
import { checklist, dayNote } from '../../core/plan.ts';
import { openPair } from '../rest/rest-rule.ts';

/** The page of the plan that brings the hourly movement. */
export const HOURLY_FROM_PAGE = 5;
export const HOURLY = 'hourly-move';
const HOUR = 60;
const DAY_MINUTES = 24 * HOUR;

export interface Reminder {
  /** The same for as long as it is the same reminder. */
  key: string;
  text: string;
  /** True when the phone may buzz: the person waits for it. */
  buzz: boolean;
  /** The screen that says so itself, the first thing on it; there it is not said over it. */
  saidOn?: string;
}

export interface Moment {
  today: Day;
  now: Instant;
  wall: WallTime;
}

/** The first thing to remind of that is not among `shown` (keys); null when there is none. */
export function dueReminder(
  diary: Diary,
  content: PlanContent,
  moment: Moment,
  shown: readonly string[],
): Reminder | null {
  const part = partOfDay(moment.wall, diary.profile);
  if (diary.profile.startedOn === null || part === 'night') return null;
  // After the evening note nothing is asked until the morning.
  if (part === 'evening' && dayNote(diary, moment.today).closed !== null) return null;
  const due = [rest(diary, moment), evening(diary, moment), hourly(diary, content, moment)];
  return due.find((r) => r !== null && !shown.includes(r.key)) ?? null;
}

function rest(diary: Diary, { now }: Moment): Reminder | null {
  const pair = openPair(diary, now);
  if (pair?.state !== 'due') return null;
  const text = 'Het kwartier is om. Hoe zijn je benen nu? Tik op Vandaag.';
  return { key: `rest:${pair.episode.id}`, text, buzz: true };
}

function evening(diary: Diary, { today, wall }: Moment): Reminder | null {
  const note = dayNote(diary, today);
  const isTime = partOfDay(wall, diary.profile) === 'evening';
  if (!isTime || note.skipped || note.closed !== null || note.evening !== null) return null;
  const text = 'Tijd voor je avondnotitie.';
  return { key: `evening:${today}`, text, buzz: false, saidOn: '/' };
}

/** After each full hour of a working day in which the person did not move. */
function hourly(diary: Diary, content: PlanContent, { today, now, wall }: Moment): Reminder | null {
  const { profile } = diary;
  const asked = checklist(diary, content, today).find((i) => i.measure.id === HOURLY);
  const atWork = profile.workday !== false && weekdayOf(today) < 5;
  if (!asked || !atWork || dayNote(diary, today).skipped) return null;
  const since = wrap(minutesOf(wall) - minutesOf(profile.workFrom));
  if (since >= wrap(minutesOf(profile.workTo) - minutesOf(profile.workFrom))) return null;
  if (partOfDay(wall, profile) === 'evening' || since < HOUR) return null;
  const last = episodesOf(diary, HOURLY, today).at(-1);
  if (last && Date.parse(now) - Date.parse(last.at) < HOUR * 60_000) return null;
  const slot = Math.floor(since / HOUR);
  return { key: `hourly:${today}:${slot}`, text: 'Even twee minuten bewegen?', buzz: false };
}

function wrap(minutes: number): number {
  return ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
}
