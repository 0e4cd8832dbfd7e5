/** Parked thoughts: written down in the evening, shut until the morning. Never part of a history. */
import { type Day, type Instant, isDay, type WallTime, wallTime } from './days.ts';
import { isNight, minutesOf, minutesUntil, nightEnd, type Rhythm } from './evening.ts';
import { isDeleted, type Note } from './note.ts';

export interface Thought {
  id: string;
  day: Day;
  zone: string;
  at: Instant;
  text: string;
  /** When it was read and kept; from then on it is not offered. */
  done: Instant | null;
}

const MINUTE = 60_000;
/** A night with a changed clock may be an hour shorter; the bed hours keep it shut meanwhile. */
const AN_HOUR = 60;

/** What was parked and not let go, oldest first. */
export function readThoughts(notes: Iterable<Note>): Thought[] {
  const parked = [...notes].filter((note) => note.kind === 'thought' && !isDeleted(note));
  return parked.flatMap(read).sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
}

/** Shut until the first end of the bed hours after it was parked, and in bed hours always. */
export function isShut(
  { at, zone }: Thought,
  now: { now: Instant; wall: WallTime },
  profile: Rhythm,
): boolean {
  if (isNight(now.wall, profile)) return true;
  const waits = minutesUntil(minutesOf(wallTime(at, zone)), nightEnd(profile));
  return Date.parse(now.now) - Date.parse(at) < (waits - AN_HOUR) * MINUTE;
}

function read({ id, fields }: Note): Thought[] {
  const { day, zone, at, text, done } = fields;
  if (!isDay(day) || typeof at !== 'string' || Number.isNaN(Date.parse(at))) return [];
  if (typeof text !== 'string' || text.trim() === '' || !isZone(zone)) return [];
  return [{ id, day, zone, at, text, done: typeof done === 'string' ? done : null }];
}

function isZone(zone: unknown): zone is string {
  try {
    return typeof zone === 'string' && wallTime('2026-01-01T00:00:00.000Z', zone) !== null;
  } catch {
    return false;
  }
}
