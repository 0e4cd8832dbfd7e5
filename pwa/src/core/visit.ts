/** What a visit to the huisarts can show: the diary gathered per week, per trigger, per measure. */
import type { Caution, Flag, Measure, Option, PatternText, PlanContent } from './content.ts';
import { addDays, type Day, daysBetween, type Instant, isDay } from './days.ts';
import { type DayNote, type Diary, REST, type Score } from './diary.ts';
import { inShort } from './explain.ts';
import { buildHistory } from './history.ts';
import type { History, HistoryEpisode } from './history-types.ts';
import type { Estimate, EstimateVerdict, Model } from './recommendation.ts';
import { priorsOf } from './recommender/priors.ts';
import { recommend } from './recommender.ts';
import { meanEvening } from './week.ts';

/** A night with this score or more counts as disturbed. The page says so beside every count. */
export const DISTURBED_FROM = 4;
/** The page has room for a column a week; older weeks stay in the diary. */
export const WEEKS_SHOWN = 12;
const WEEK = 7;

/** The content that gives ids their Dutch words, and what recommending needs. */
export interface VisitContent extends PlanContent<Measure> {
  cautions: Caution[];
  model: Model;
  worst: Option[];
  worstWhen: Option[];
  triggers: Option[];
  patterns: PatternText[];
  flags: Flag[];
  /** Titles of what "Nu last?" does beside the measures. */
  reliefSteps: Option[];
}

/** How often something was ticked, of the evenings on which it was asked. */
export interface Tally {
  id: string;
  label: string;
  times: number;
  of: number;
}

/** Seven days. Nights stand on the day they ended on. */
export interface VisitWeek {
  first: Day;
  last: Day;
  /** The first day that it is about: later than `first` in a week that was under way at the first note. */
  begins: Day;
  evenings: { day: Day; score: Score }[];
  /** Of the evening scores; null with fewer than three of them. */
  mean: number | null;
  nights: number;
  disturbed: number;
}

/** One measure: how often it was done, what the person thought of it, and what can be said. */
export interface Tried {
  measure: string;
  title: string;
  days: number;
  /** Times with a score before and after. */
  pairs: number;
  better: number;
  same: number;
  worse: number;
  /** Null for a step that is no measure of the content. */
  estimate: Estimate | null;
}

/** Those that were noted in "Nu last?". */
export interface Cramps {
  times: number;
  days: number;
}

export interface Scored {
  day: Day;
  evening: Score | null;
  night: Score | null;
}

export interface Visit {
  /** From the first day with a note to today; null without notes. */
  period: { from: Day; until: Day } | null;
  worstWhen: string | null;
  worst: Tally[];
  patterns: string[];
  cautions: string[];
  flags: string[];
  /** When the flags were ticked; only known of who went on in spite of one that stops the plan. */
  flagsOn: Day | null;
  /** Every day with a score, oldest first. */
  scored: Scored[];
  /** Oldest first; the last one ends today. */
  weeks: VisitWeek[];
  cramps: Cramps;
  triggers: Tally[];
  /** What can be said goes first, then what was done most. */
  tried: Tried[];
}

export function visitOf(diary: Diary, content: VisitContent, today: Day): Visit {
  const { profile } = diary;
  const days = Object.values(diary.days)
    .filter((d) => d.day <= today)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const from = firstNoted(diary, days, today);
  return {
    period: from === null ? null : { from, until: today },
    worstWhen: content.worstWhen.find((o) => o.id === profile.worstWhen)?.label ?? null,
    worst: worstOf(days, content.worst),
    patterns: content.patterns.filter((p) => profile.patterns.includes(p.id)).map((p) => p.title),
    cautions: content.cautions.filter((c) => profile.cautions.includes(c.id)).map((c) => c.text),
    flags: content.flags.filter((f) => profile.flags.includes(f.id)).map((f) => f.text),
    flagsOn: dateOf(profile.flagsPassed),
    scored: days
      .filter((d) => d.evening !== null || d.night !== null)
      .map(({ day, evening, night }) => ({ day, evening, night })),
    weeks: from === null ? [] : weeksOf(days, from, today),
    cramps: crampsOf(diary, today),
    triggers: triggersOf(days, content.triggers),
    tried: triedOf(diary, content, today),
  };
}

/** By Greenwich, which is hours off at most; an odd instant has none. */
function dateOf(instant: Instant | null): Day | null {
  const date = instant?.slice(0, 10);
  return isDay(date) ? date : null;
}

/**
 * The first and the last week that have a mean; null when there are no two of them. A week that was
 * under way at the first note stands back for a whole one.
 */
export function course(weeks: VisitWeek[]): { before: VisitWeek; now: VisitWeek } | null {
  const known = weeks.filter((week) => week.mean !== null);
  const whole = known.filter((week) => week.begins === week.first);
  const [before, now] = [(whole.length > 1 ? whole : known)[0], known.at(-1)];
  return before && now && before !== now ? { before, now } : null;
}

/** What may be said of a measure, and no more. */
export function verdictWords({ estimate }: Tried): string {
  return inShort(estimate?.verdict ?? 'unclear');
}

/** Null when none was noted: that says nothing of whether there were any. */
export function crampWords({ cramps: { times, days } }: Visit): string | null {
  if (times === 0) return null;
  return `Kramp: ${times} keer genoteerd, op ${days} ${days === 1 ? 'dag' : 'dagen'}.`;
}

function firstNoted(diary: Diary, days: DayNote[], today: Day): Day | null {
  const noted = days.filter((d) => d.evening !== null || d.night !== null || d.worst.length > 0);
  const all = [...noted, ...diary.episodes, ...diary.reliefs].map((n) => n.day);
  return all.filter((day) => day <= today).sort()[0] ?? null;
}

/** Back from today, seven days at a time, as far as there are notes and room. */
function weeksOf(days: DayNote[], from: Day, today: Day): VisitWeek[] {
  const count = Math.min(WEEKS_SHOWN, Math.floor(daysBetween(from, today) / WEEK) + 1);
  const lasts = Array.from({ length: count }, (_, i) => addDays(today, -WEEK * (count - 1 - i)));
  return lasts.map((last) => weekOf(days, from, last));
}

function weekOf(days: DayNote[], from: Day, last: Day): VisitWeek {
  const first = addDays(last, 1 - WEEK);
  const mine = days.filter((d) => first <= d.day && d.day <= last);
  const evenings = mine.flatMap(({ day, evening }) =>
    evening === null ? [] : [{ day, score: evening }],
  );
  const nights = mine.flatMap((d) => d.night ?? []);
  return {
    first,
    last,
    begins: first < from ? from : first,
    evenings,
    mean: meanEvening(evenings.map((e) => e.score)),
    nights: nights.length,
    disturbed: nights.filter((score) => score >= DISTURBED_FROM).length,
  };
}

function crampsOf({ reliefs }: Diary, today: Day): Cramps {
  const days = reliefs.filter(({ cramp, day }) => cramp && day <= today).map(({ day }) => day);
  return { times: days.length, days: new Set(days).size };
}

function worstOf(days: DayNote[], moments: Option[]): Tally[] {
  const asked = days.filter((d) => d.worst.length > 0);
  return moments
    .filter((moment) => moment.id !== 'none')
    .map(({ id, label }) => tally(id, label, asked, (d) => d.worst.includes(id)))
    .filter((t) => t.times > 0)
    .sort((a, b) => b.times - a.times);
}

function triggersOf(days: DayNote[], triggers: Option[]): Tally[] {
  return triggers
    .map(({ id, label }) => {
      const asked = days.filter((d) => d.triggers[id] !== undefined);
      return tally(id, label, asked, (d) => d.triggers[id] === true);
    })
    .filter((t) => t.times > 0)
    .sort((a, b) => b.times - a.times);
}

function tally(id: string, label: string, asked: DayNote[], is: (d: DayNote) => boolean): Tally {
  return { id, label, times: asked.filter(is).length, of: asked.length };
}

function triedOf(diary: Diary, content: VisitContent, today: Day): Tried[] {
  const history = buildHistory(diary, content, today);
  const ranking = lookBack(history, content);
  const titles = new Map([...content.reliefSteps, ...named(content)].map((o) => [o.id, o.label]));
  const done = history.episodes.filter((e) => e.intervention !== REST);
  const measures = [...new Set(done.map((e) => e.intervention))].filter((id) => titles.has(id));
  return measures
    .map((id) => ({
      ...countsOf(done.filter((e) => e.intervention === id)),
      measure: id,
      title: titles.get(id) ?? id,
      estimate: ranking.find((e) => e.intervention === id) ?? null,
    }))
    .sort((a, b) => rankOf(a) - rankOf(b) || b.days - a.days);
}

/** Of what was done, also of what has been set aside since: nothing is recommended here. */
function lookBack(history: History, { measures, model }: VisitContent): Estimate[] {
  const done = new Set(history.episodes.map((e) => e.intervention));
  const available = measures.map((m) => m.id).filter((id) => done.has(id));
  return recommend({ ...history, available, excluded: [] }, priorsOf(measures), model).ranking;
}

function named(content: VisitContent): Option[] {
  return content.measures.map(({ id, title }) => ({ id, label: title }));
}

function countsOf(episodes: HistoryEpisode[]) {
  const verdicts = episodes.flatMap((e) => e.help ?? []);
  return {
    days: new Set(episodes.map((e) => e.day)).size,
    pairs: episodes.filter((e) => e.before != null && e.after != null).length,
    better: verdicts.filter((v) => v > 0).length,
    same: verdicts.filter((v) => v === 0).length,
    worse: verdicts.filter((v) => v < 0).length,
  };
}

const ORDER: EstimateVerdict[] = ['helps', 'worse', 'no-difference', 'unclear'];
const rankOf = ({ estimate }: Tried) => ORDER.indexOf(estimate?.verdict ?? 'unclear');
