/** Which questions an evening asks, and which fields of the day's note each one fills. Pure. */
import type { BriefMeasure } from '../../core/content.ts';
import { type Day, daysBetween } from '../../core/days.ts';
import { type Diary, measureOf, REST } from '../../core/diary.ts';
import type { Fields } from '../../core/note.ts';

export type Step = 'score' | 'worst' | 'help' | 'triggers' | 'text';
/** The night is asked in the morning; afterwards it can be mended like the rest. */
export type Mendable = Step | 'night';

const MENDABLE: readonly string[] = ['score', 'worst', 'help', 'triggers', 'text', 'night'];

const FIELDS: Record<Mendable, (name: string) => boolean> = {
  score: (name) => name === 'evening',
  night: (name) => name === 'night',
  worst: (name) => name === 'worst',
  help: (name) => name.startsWith('help.'),
  triggers: (name) => name.startsWith('trigger.'),
  text: (name) => name === 'text',
};

/** A day on which nothing was done asks for no verdict. */
export function eveningSteps(done: readonly BriefMeasure[]): Step[] {
  return ['score', 'worst', ...(done.length > 0 ? (['help'] as const) : []), 'triggers', 'text'];
}

export function isMendable(step: unknown): step is Mendable {
  return typeof step === 'string' && MENDABLE.includes(step);
}

function isFieldOf(step: Mendable, name: string): boolean {
  return FIELDS[step](name);
}

/** The part of `fields` that `step` asks about. */
export function fieldsOf(step: Mendable, fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => isFieldOf(step, name)));
}

export function withoutStep(step: Mendable, fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !isFieldOf(step, name)));
}

/** Who goes on without tapping a trigger says that it was not there: that is a note too. */
export function answeredTriggers(ids: readonly string[], chosen: Record<string, boolean>): Fields {
  return Object.fromEntries(ids.map((id) => [`trigger.${id}`, chosen[id] === true]));
}

/** What was done on `day` and can be judged, in the order of the content. */
export function judgedMeasures(diary: Diary, measures: BriefMeasure[], day: Day): BriefMeasure[] {
  const done = new Set([
    ...diary.episodes.filter((e) => e.day === day && e.measure !== REST).map((e) => e.measure),
    ...diary.reliefs.filter((r) => r.day === day).map(measureOf),
  ]);
  return measures.filter((m) => done.has(m.id));
}

/** Tonight's line: the next one each day, so that a reload says the same. */
export function lineOf(lines: readonly string[], day: Day): string {
  const turn = daysBetween('2020-01-01', day) % lines.length;
  return lines[(turn + lines.length) % lines.length] ?? '';
}
