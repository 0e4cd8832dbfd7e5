/** Which triggers the evening asks about. Pure. */
import type { Option } from '../../core/content.ts';

/** The person's own, and what they said was there; all of them for who never chose. */
export function shownTriggers<T extends Option>(
  all: readonly T[],
  own: readonly string[],
  noted: Readonly<Record<string, boolean>>,
): T[] {
  const known = all.filter(({ id }) => own.includes(id));
  if (known.length === 0) return [...all];
  return all.filter((t) => known.includes(t) || noted[t.id] === true);
}

/** What going on says something about: what was asked, and what was answered behind "Nog iets". */
export function askedTriggers(
  all: readonly Option[],
  own: readonly string[],
  noted: Readonly<Record<string, boolean>>,
): string[] {
  const shown = shownTriggers(all, own, noted).map(({ id }) => id);
  return all.map(({ id }) => id).filter((id) => shown.includes(id) || noted[id] !== undefined);
}
