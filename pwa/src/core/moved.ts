/** Stamps that the server set back, because the clock that made them ran ahead. */
import { merge, type Note } from './note.ts';
import type { Stamp } from './stamp.ts';

/** `note` with each stamp that `moves` names moved; the same note when it names none of them. */
export function moveStamps(note: Note, moves: ReadonlyMap<Stamp, Stamp>): Note {
  if (!stampsIn(note).some((stamp) => moves.has(stamp))) return note;
  const moved = (stamp: Stamp) => moves.get(stamp) ?? stamp;
  const all = (stamps: Record<string, Stamp>) =>
    Object.fromEntries(Object.entries(stamps).map(([name, stamp]) => [name, moved(stamp)]));
  const { lost, seen } = note;
  const next: Note = {
    ...note,
    stamps: all(note.stamps),
    ...(lost ? { lost: lost.map((entry) => ({ ...entry, stamp: moved(entry.stamp) })) } : {}),
    ...(seen ? { seen: all(seen) } : {}),
  };
  // With itself: lost texts stand in the order of their stamps.
  return merge(next, next);
}

/** Every stamp that stands in `note`. */
export function stampsIn(note: Note): Stamp[] {
  return [
    ...Object.values(note.stamps),
    ...(note.lost ?? []).map((entry) => entry.stamp),
    ...Object.values(note.seen ?? {}),
  ];
}
