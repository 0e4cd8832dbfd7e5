/** Which measures were done on which days, most often first. */
import { content } from '../../content/index.ts';
import type { Day } from '../../core/days.ts';
import type { Diary } from '../../core/diary.ts';

export interface DoneRow {
  measure: string;
  /** One for each of the days asked for. */
  done: boolean[];
}

export function doneOn(diary: Diary, days: Day[]): DoneRow[] {
  return content.measures
    .map(({ id }) => ({ measure: id, done: days.map((day) => wasDone(diary, id, day)) }))
    .filter((row) => row.done.includes(true))
    .sort((a, b) => times(b) - times(a));
}

function wasDone(diary: Diary, measure: string, day: Day): boolean {
  return (
    diary.episodes.some((e) => e.measure === measure && e.day === day) ||
    diary.reliefs.some((r) => !r.cramp && r.day === day && r.steps.includes(measure))
  );
}

function times(row: DoneRow): number {
  return row.done.filter(Boolean).length;
}

/** The days of which the look back has something to show: an evening's score, or a measure done. */
export function picturedDays(diary: Diary): Day[] {
  const known = new Set(content.measures.map(({ id }) => id));
  return [
    ...Object.values(diary.days).filter((d) => d.evening !== null),
    ...diary.episodes.filter((e) => known.has(e.measure)),
    ...diary.reliefs.filter((r) => !r.cramp && r.steps.some((step) => known.has(step))),
  ].map(({ day }) => day);
}
