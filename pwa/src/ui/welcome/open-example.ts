/** Opens the example week afresh: it always runs up to today. */
import { instantNow, zone } from '../shared/clock.ts';
import { eraseAll, mergeNotes, openNotes } from '../shared/state.ts';

export async function openExample(): Promise<void> {
  const { exampleWeek } = await import('../../core/example-week.ts');
  await openNotes('voorbeeld');
  await eraseAll();
  await mergeNotes(exampleWeek(instantNow(), zone.value));
}
