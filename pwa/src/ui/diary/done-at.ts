/** When something was done, as the clock on the wall showed it there. Pure. */
import { type Day, dayOf, type Instant, wallTime } from '../../core/days.ts';

/** "21:15"; null when it was written down on a later day than it was done. */
export function doneAt(at: Instant, day: Day, zone: string): string | null {
  try {
    if (dayOf(at, zone) !== day) return null;
    const { hour, minute } = wallTime(at, zone);
    return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  } catch {
    // An unknown zone or an instant that is none: no reason to hide the note.
    return null;
  }
}
