/** From notes to the contract's history: what the recommender knows of one person. */
import type { Pattern, PlanContent } from './content.ts';
import { addDays, type Day, type Instant } from './days.ts';
import {
  type DayNote,
  type Diary,
  type Episode,
  measureOf,
  type Relief,
  type Verdict,
} from './diary.ts';
import {
  type History,
  type HistoryDay,
  type HistoryEpisode,
  LAST_DAY,
  MEASURE_ID,
  PATTERNS,
} from './history-types.ts';
import { available, dayNumber, isExcluded } from './plan.ts';

/**
 * The history of `diary` as seen at the end of `today`. Days are numbered from the first note or
 * the start of the plan, whichever is earlier, and `as_of_day` is today's number. The night's score
 * stands on the day it ended on.
 */
export function buildHistory(diary: Diary, content: PlanContent, today: Day): History {
  const first = firstDay(diary, today);
  const number = (day: Day) => dayNumber(first, day);
  const isKnown = ({ day }: { day: Day }) => first <= day && day <= today;
  const measures = available(diary, content);
  return {
    version: 1,
    as_of_day: number(today),
    pattern: diary.profile.patterns.find(isPattern) ?? null,
    available: measures.map((m) => m.id),
    excluded: measures.filter((m) => isExcluded(diary, content, m)).map((m) => m.id),
    days: Object.values(diary.days)
      .filter((d) => isKnown(d) && saysAnything(d))
      .sort((a, b) => (a.day < b.day ? -1 : 1))
      .map((d) => historyDay(d, number(d.day))),
    episodes: withVerdicts(done(diary).filter(isKnown), diary).map(({ at, day, ...episode }) => ({
      ...episode,
      day: number(day),
    })),
  };
}

const isPattern = (id: string): id is Pattern => PATTERNS.some((pattern) => pattern === id);
const isMeasure = (id: string) => MEASURE_ID.test(id);

/** A clock that once stood years back must not push every other note out of the history. */
function firstDay(diary: Diary, today: Day): Day {
  const notes = [...Object.values(diary.days), ...diary.episodes, ...diary.reliefs];
  const days = [diary.profile.startedOn ?? today, ...notes.map((n) => n.day), today];
  const earliest = addDays(today, 1 - LAST_DAY);
  return days.filter((day) => day >= earliest).reduce((a, b) => (a < b ? a : b));
}

function saysAnything(day: DayNote): boolean {
  const scored = day.evening !== null || day.night !== null;
  return scored || offeredOn(day).length > 0 || Object.keys(day.triggers).length > 0;
}

/** Who skips a day was asked to do nothing on it, whatever stood on the list before. */
function offeredOn(day: DayNote): string[] {
  return day.skipped ? [] : [...new Set(day.offered)].filter(isMeasure);
}

function historyDay(note: DayNote, day: number): HistoryDay {
  return {
    day,
    date: note.day,
    evening_score: note.evening,
    sleep_score: note.night,
    triggers: note.triggers,
    offered: offeredOn(note),
  };
}

/** An episode that still carries its civil day and its time. */
type Dated = Omit<HistoryEpisode, 'day'> & { day: Day; at: Instant };

/** Everything that was done, in order of time. */
function done(diary: Diary): Dated[] {
  return [...diary.episodes.map(asEpisode), ...diary.reliefs.flatMap(reliefEpisodes)]
    .filter((e) => e.id !== '' && isMeasure(e.intervention))
    .sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
}

function asEpisode({ id, measure, day, at, before, after }: Episode): Dated {
  return { id, intervention: measure, day, at, before, after, help: null };
}

/** A pair around several measures belongs to none of them. */
function reliefEpisodes(relief: Relief): Dated[] {
  const { id, day, at, before, after } = relief;
  if (relief.cramp) return [];
  const pair = measureOf(relief) === null ? { before: null, after: null } : { before, after };
  return [...new Set(relief.steps)].map((m) => ({
    id: `${id}:${m}`,
    intervention: m,
    day,
    at,
    ...pair,
    help: null,
  }));
}

/** The evening's verdict on a measure goes to its last episode of that day. */
function withVerdicts(episodes: Dated[], diary: Diary): Dated[] {
  const last = new Map(episodes.map((e, i) => [`${e.day} ${e.intervention}`, i]));
  return episodes.map((e, i) => {
    const verdict: Verdict | undefined = diary.days[e.day]?.help[e.intervention];
    const isLast = last.get(`${e.day} ${e.intervention}`) === i;
    return isLast && verdict !== undefined ? { ...e, help: verdict } : e;
  });
}
