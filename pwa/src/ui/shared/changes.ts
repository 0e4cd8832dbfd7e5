/** The app's verbs as changes to notes. Every id, day and instant of a new note is made here, once. */
import type { Day } from '../../core/days.ts';
import type { Score } from '../../core/diary.ts';
import type { Change, Fields } from '../../core/note.ts';
import { randomId } from './chance.ts';
import { instantNow, today, zone } from './clock.ts';
import { notes } from './state.ts';

export function profileChange(fields: Fields): Change {
  return { id: 'profile', kind: 'profile', fields };
}

export function choiceChange(measure: string, fields: Fields): Change {
  return { id: `choice:${measure}`, kind: 'choice', fields: { measure, ...fields } };
}

/** Sets fields of the note of `day`, which is today unless an earlier day is mended. */
export function dayChange(fields: Fields, day: Day = today.value): Change {
  const id = `day:${day}`;
  // Who mends a day on a journey was not there on that day.
  const made = notes.value.has(id) ? {} : { zone: zone.value };
  return { id, kind: 'day', fields: { day, ...made, ...fields } };
}

export interface Pair {
  before: Score | null;
  after: Score | null;
}

/** One time that `measure` was done. */
export function episodeChange(
  measure: string,
  via: 'tick' | 'guide' | 'rest',
  pair: Partial<Pair> = {},
  day: Day = today.value,
): Change {
  const fields = { measure, day, zone: zone.value, at: instantNow(), via, ...pair };
  return { id: randomId(), kind: 'episode', fields };
}

export function removal(id: string, kind: Change['kind']): Change {
  return { id, kind, fields: { deleted: true } };
}

export function restoration(id: string, kind: Change['kind']): Change {
  return { id, kind, fields: { deleted: null } };
}
