/** Opens the example week afresh: it always runs up to today. */
import type { Note } from '../../core/note.ts';
import { instantNow, today, zone } from '../shared/clock.ts';
import { eraseAll, mergeNotes, openNotes } from '../shared/state.ts';

export async function openExample(): Promise<void> {
  const { exampleWeek } = await import('../../core/example-week.ts');
  await openNotes('voorbeeld');
  await eraseAll();
  await mergeNotes(exampleWeek(instantNow(), zone.value).map(reopened));
}

/** A closed day says good night and shows no more: who looks around wants to see it. */
function reopened(note: Note): Note {
  const isToday = note.id === `day:${today.value}`;
  return isToday ? { ...note, fields: { ...note.fields, closed: null } } : note;
}
