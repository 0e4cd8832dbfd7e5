/** Which page of the stappenplan a day shows, and what stands on its checklist. */
import type { BriefMeasure, PlanContent, PlanPage } from './content.ts';
import { addDays, type Day, daysBetween } from './days.ts';
import { type Diary, emptyDay, episodesOf } from './diary.ts';
import { judge } from './safety.ts';

export const REVIEW_DAY = 7;

/** 1, 2, 3 …: calendar days since the first day of the plan. */
export function dayNumber(startedOn: Day, day: Day): number {
  return daysBetween(startedOn, day) + 1;
}

/**
 * The page of the plan on `day`: 1 + the walked days from the start until then. A day that was not
 * opened, or was skipped, makes the plan wait; a day marked as counted does not.
 */
export function planDay(diary: Diary, day: Day): number {
  const { startedOn } = diary.profile;
  if (startedOn === null) return 1;
  const earlier = Object.values(diary.days).filter((d) => d.day >= startedOn && d.day < day);
  return 1 + earlier.filter(isWalked).length;
}

/** The days between the last one that was walked or skipped and `day`, oldest first. */
export function missedDays(diary: Diary, day: Day): Day[] {
  const { startedOn } = diary.profile;
  const met = Object.values(diary.days).filter((d) => d.day < day && (isWalked(d) || d.skipped));
  const last = met
    .map((d) => d.day)
    .sort()
    .at(-1);
  if (last === undefined || startedOn === null || last < startedOn) return [];
  return Array.from({ length: daysBetween(last, day) - 1 }, (_, i) => addDays(last, i + 1));
}

function isWalked(day: { offered: string[]; skipped: boolean; counted: boolean }): boolean {
  return day.counted || (day.offered.length > 0 && !day.skipped);
}

export interface Item {
  measure: BriefMeasure;
  isNew: boolean;
  /** How often it was done on this day. */
  done: number;
  /** How the person's cautions change it. */
  changes: string[];
}

/** The checklist of `day`, in the order of the plan; added measures come last. */
export function checklist(diary: Diary, content: PlanContent, day: Day): Item[] {
  const page = planDay(diary, day);
  const fresh = content.plan.find((p) => p.day === page)?.measures ?? [];
  return listed(diary, content, page).map((measure) => ({
    measure,
    isNew: diary.profile.habitsChosen === null && fresh.includes(measure.id),
    done: episodesOf(diary, measure.id, day).length,
    changes: judge(measure.id, diary.profile.cautions, content.cautions).changes,
  }));
}

/** True for what stands on the list, or will when its page of the plan comes. */
export function isListed(diary: Diary, content: PlanContent, measure: { id: string }): boolean {
  return listed(diary, content, REVIEW_DAY).some((m) => m.id === measure.id);
}

/**
 * True for what may not be offered: taken out by a caution or by the person, or in need of work or
 * meetings that the person says they have not.
 */
export function isExcluded(diary: Diary, content: PlanContent, measure: BriefMeasure): boolean {
  if (diary.choices[measure.id]?.list === 'not-for-me') return true;
  if (measure.needs && diary.profile[measure.needs] === false) return true;
  return !judge(measure.id, diary.profile.cautions, content.cautions).allowed;
}

/** What a page says, without the sentences on measures that may not be offered. */
export function introOf(diary: Diary, content: PlanContent, page: PlanPage): string {
  const out = content.measures.filter((m) => isExcluded(diary, content, m)).map((m) => m.id);
  const left = page.intro.filter(({ measure }) => !measure || !out.includes(measure));
  return left.map(({ text }) => text).join(' ');
}

/** The measures of the plan and those the person added: what day seven can recommend. */
export function available<M extends BriefMeasure>(diary: Diary, content: PlanContent<M>): M[] {
  const planned = new Set(content.plan.flatMap((p) => p.measures));
  return content.measures.filter((m) => planned.has(m.id) || diary.choices[m.id]?.list === 'added');
}

/** The habits the person keeps, first to third. Two phones may have chosen the same rank. */
export function habits(diary: Diary): string[] {
  return Object.values(diary.choices)
    .filter((choice) => choice.habit !== null)
    .sort((a, b) => (a.habit ?? 0) - (b.habit ?? 0) || (a.measure < b.measure ? -1 : 1))
    .map((choice) => choice.measure);
}

function listed(diary: Diary, content: PlanContent, page: number): BriefMeasure[] {
  const planned = content.plan.filter((p) => p.day <= page).flatMap((p) => p.measures);
  const ids = diary.profile.habitsChosen === null ? planned : habits(diary);
  const known = (id: string) => content.measures.find((m) => m.id === id);
  const base = ids.map(known).filter((m) => m !== undefined);
  const added = content.measures.filter(
    (m) => diary.choices[m.id]?.list === 'added' && !base.includes(m),
  );
  return [...base, ...added].filter((m) => !isExcluded(diary, content, m));
}

/** The day's note, or an empty one. */
export function dayNote(diary: Diary, day: Day) {
  return diary.days[day] ?? emptyDay(day);
}
