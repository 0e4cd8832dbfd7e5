/** From notes to the contract's history: what the recommender knows of one person. */
import type { PlanContent } from './content.ts';
import { addDays, type Day } from './days.ts';
import type { DayNote, Diary, Episode, Relief, Verdict } from './diary.ts';
import type { History, HistoryDay, HistoryEpisode, Pattern } from './history-types.ts';
import { available, dayNumber, isExcluded } from './plan.ts';

const LAST_DAY = 3650;

/**
 * The history of `diary` as seen at the end of `today`. Days are numbered from the first note or
 * the start of the plan, whichever is earlier. The night's score stands on the day it ended on.
 */
export function buildHistory(diary: Diary, content: PlanContent, today: Day): History {
  const first = firstDay(diary, today);
  const number = (day: Day) => dayNumber(first, day);
  const known = (day: Day) => day <= today && number(day) <= LAST_DAY;
  const measures = available(diary, content);
  const patterns = diary.profile.patterns.filter((p) => PATTERNS.has(p));
  return {
    version: 1,
    as_of_day: Math.min(number(today), LAST_DAY),
    pattern: (patterns[0] ?? null) as Pattern | null,
    available: measures.map((m) => m.id),
    excluded: measures.filter((m) => isExcluded(diary, content, m)).map((m) => m.id),
    days: Object.values(diary.days)
      .filter((d) => known(d.day) && saysAnything(d))
      .sort((a, b) => (a.day < b.day ? -1 : 1))
      .map((d) => historyDay(d, number(d.day))),
    episodes: withVerdicts(allEpisodes(diary), diary)
      .filter((e) => known(e.day))
      .map(({ day, ...episode }) => ({ ...episode, day: number(day) })),
  };
}

const PATTERNS = new Set(['tension', 'rls', 'circulation', 'cramp', 'arousal']);

/** A clock that once stood years back must not push every other note out of the history. */
function firstDay(diary: Diary, today: Day): Day {
  const noted = [...Object.keys(diary.days), ...diary.episodes.map((e) => e.day)];
  const days = [diary.profile.startedOn ?? today, ...noted, today];
  return days.filter((d) => d >= addDays(today, 1 - LAST_DAY)).sort()[0] ?? today;
}

function saysAnything(day: DayNote): boolean {
  const scored = day.evening !== null || day.night !== null;
  return scored || day.offered.length > 0 || Object.keys(day.triggers).length > 0;
}

function historyDay(note: DayNote, day: number): HistoryDay {
  return {
    day,
    date: note.day,
    evening_score: note.evening,
    sleep_score: note.night,
    triggers: note.triggers,
    offered: [...new Set(note.offered)],
  };
}

/** An episode that still carries its civil day. */
type Dated = Omit<HistoryEpisode, 'day'> & { day: Day };

function allEpisodes(diary: Diary): Dated[] {
  return [...diary.episodes.map(asEpisode), ...diary.reliefs.flatMap(reliefEpisodes)];
}

function asEpisode({ id, measure, day, before, after }: Episode): Dated {
  return { id, intervention: measure, day, before, after, help: null };
}

/** A pair around several measures belongs to none of them; around one, to that one. */
function reliefEpisodes(relief: Relief): Dated[] {
  const alone = relief.steps.length === 1;
  return relief.steps.map((measure) => ({
    id: `${relief.id}:${measure}`,
    intervention: measure,
    day: relief.day,
    before: alone ? relief.before : null,
    after: alone ? relief.after : null,
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
