/** What the notes say, put in order: duplicate days merged, repeated episodes dropped. */
import type { History, HistoryDay, HistoryEpisode } from '../history-types.ts';

export const REST = 'rest';

/** One day number. `evening` null: not noted. `offered` null: no checklist is known. */
export interface Day {
  evening: number | null;
  triggers: Map<string, boolean>;
  offered: Set<string> | null;
  done: Set<string>;
}

export interface Moment {
  measure: string;
  before: number;
  after: number;
}

/** `days` by day number, ascending; `measures` that were done at least once. */
export interface Evidence {
  days: Map<number, Day>;
  measures: string[];
  moments: Moment[];
  verdicts: { measure: string; verdict: number }[];
  triggers: string[];
  /** Of every episode that has a score before. */
  befores: { day: number; before: number }[];
}

/**
 * Sorts the history's notes. Of a day or an episode that is given twice the later wins. No note is
 * left out for its day: notes count calendar days, and `as_of_day` does so only from this app. To
 * the contract it is the plan day, which falls behind them.
 */
export function gather(history: History): Evidence {
  const noted = notedDays(history.days);
  const episodes = [...new Map(history.episodes.map((e) => [e.id, e])).values()];
  const done = episodes.filter((e) => e.intervention !== REST);
  for (const episode of done) dayOf(noted, episode.day).done.add(episode.intervention);
  const days = new Map([...noted].sort(([a], [b]) => a - b));
  const names = new Set([...days.values()].flatMap((day) => [...day.triggers.keys()]));
  return {
    days,
    measures: [...new Set(done.map((e) => e.intervention))],
    moments: episodes.flatMap(pair),
    verdicts: done.flatMap((e) =>
      typeof e.help === 'number' ? [{ measure: e.intervention, verdict: e.help }] : [],
    ),
    triggers: [...names].sort(byCodePoint),
    befores: episodes.flatMap(({ day, before }) =>
      typeof before === 'number' ? [{ day, before }] : [],
    ),
  };
}

function notedDays(rows: HistoryDay[]): Map<number, Day> {
  const noted = new Map<number, Day>();
  for (const row of rows) {
    const day = dayOf(noted, row.day);
    if (typeof row.evening_score === 'number') day.evening = row.evening_score;
    for (const [name, yes] of Object.entries(row.triggers ?? {})) day.triggers.set(name, yes);
    if (row.offered) day.offered = new Set([...(day.offered ?? []), ...row.offered]);
  }
  return noted;
}

function dayOf(noted: Map<number, Day>, number: number): Day {
  const known = noted.get(number);
  if (known) return known;
  const day: Day = { evening: null, triggers: new Map(), offered: null, done: new Set() };
  noted.set(number, day);
  return day;
}

function pair({ intervention, before, after }: HistoryEpisode): Moment[] {
  if (typeof before !== 'number' || typeof after !== 'number') return [];
  return [{ measure: intervention, before, after }];
}

/** As Python sorts texts. JavaScript's own order is by UTF-16 unit, which differs beyond U+FFFF. */
function byCodePoint(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const gap = left[i]!.codePointAt(0)! - right[i]!.codePointAt(0)!;
    if (gap !== 0) return gap;
  }
  return left.length - right.length;
}
