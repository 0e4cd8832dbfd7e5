/** What changed between two versions of a note: what waits for the server. */
import type { Note } from './note.ts';

/**
 * The part of `after` that `before` lacks, as a note: `merge(before, delta)` gives `after` again.
 * Null when there is nothing. Holds only what a server knows of a note.
 */
export function deltaOf(before: Note | undefined, after: Note): Note | null {
  const { id, kind } = after;
  const stamped = entriesBeyond(before?.stamps, after.stamps).map(([name]) => name);
  const names = new Set([
    ...entriesBeyond(before?.fields, after.fields).map(([name]) => name),
    ...stamped.filter((name) => Object.hasOwn(after.fields, name)),
  ]);
  const ofThose = <T>(part: Record<string, T>) =>
    Object.fromEntries(Object.entries(part).filter(([name]) => names.has(name)));
  const seen = entriesBeyond(before?.seen, after.seen);
  const known = new Set(before?.lost?.map((entry) => JSON.stringify(entry)));
  const lost = after.lost?.filter((entry) => !known.has(JSON.stringify(entry))) ?? [];
  if (before && names.size + seen.length + lost.length === 0) return null;
  return {
    id,
    kind,
    fields: ofThose(after.fields),
    stamps: ofThose(after.stamps),
    ...(lost.length > 0 ? { lost } : {}),
    ...(seen.length > 0 ? { seen: Object.fromEntries(seen) } : {}),
  };
}

/** The entries of `after` that are not so in `before`. */
function entriesBeyond<T>(
  before: Record<string, T> = {},
  after: Record<string, T> = {},
): [string, T][] {
  return Object.entries(after).filter(
    ([name, value]) =>
      !Object.hasOwn(before, name) || JSON.stringify(before[name]) !== JSON.stringify(value),
  );
}
