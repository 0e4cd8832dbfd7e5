/** The example week, made when somebody wants to look around. */
import type { Note } from '../../core/note.ts';
import { instantNow, today, zone } from '../shared/clock.ts';
import { openNotes, save, unsaved } from '../shared/state.ts';

/**
 * Opens the example week afresh: it always runs up to today. Rejects when that cannot be, also while
 * notes of the person's own wait to be written.
 */
export async function openExample(): Promise<void> {
  if (unsaved.value !== null && !(await save())) throw new Error('own notes are not saved yet');
  const { exampleWeek } = await import('../../core/example-week.ts');
  await openNotes('voorbeeld', exampleWeek(instantNow(), zone.value).map(reopened));
}

/** A closed day says good night and shows no more: who looks around wants to see it. */
function reopened(note: Note): Note {
  const isToday = note.id === `day:${today.value}`;
  return isToday ? { ...note, fields: { ...note.fields, closed: null } } : note;
}
