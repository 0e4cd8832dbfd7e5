/** Notes: the records that are stored, exported and merged. */
import { deviceOf, type Stamp } from './stamp.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Kind = 'profile' | 'choice' | 'day' | 'episode' | 'relief' | 'thought';
export type Fields = Record<string, Json>;

export const KINDS: readonly Kind[] = ['profile', 'choice', 'day', 'episode', 'relief', 'thought'];

/** Text that lost a merge; kept, because nobody else has it. */
export interface Lost {
  field: string;
  value: string;
  stamp: Stamp;
}

export interface Note {
  id: string;
  kind: Kind;
  fields: Fields;
  stamps: Record<string, Stamp>;
  lost?: Lost[];
  /**
   * Per device the stamp of its last text that somebody read and wrote over: a text up to there
   * was replaced on purpose, not lost.
   */
  seen?: Record<string, Stamp>;
}

/** A change to one note: the fields to set. A null erases; fields not named stay. */
export interface Change {
  id: string;
  kind: Kind;
  fields: Fields;
  /** Of a free text that was open for a while: what stood there when its writer began. */
  over?: Fields;
}

const FREE_TEXT = new Set(['text', 'cue']);

/**
 * `note` with `change` applied; every changed field carries `stamp`. Equal values keep theirs. Free
 * text that its writer had not read is kept in `lost`.
 */
export function apply(note: Note | undefined, change: Change, stamp: Stamp): Note {
  const old: Note = note ?? { id: change.id, kind: change.kind, fields: {}, stamps: {} };
  const changed = Object.entries(change.fields).filter(
    ([name, value]) => !Object.hasOwn(old.fields, name) || !same(old.fields[name] ?? null, value),
  );
  const replaced = changed
    .flatMap(([name]) => textIn(old, name) ?? [])
    .filter((version) => version.stamp !== '');
  // Objects grow by entries, never by name: an assignment to `__proto__` would not keep it.
  return withSeen(
    {
      ...old,
      fields: { ...old.fields, ...Object.fromEntries(changed) },
      stamps: { ...old.stamps, ...Object.fromEntries(changed.map(([name]) => [name, stamp])) },
      lost: [...lostIn(old), ...replaced],
    },
    readStamps(lostIn(old), replaced, change.over),
  );
}

/**
 * The stamps of the `replaced` texts, and of the `lost` ones that stood in them. Not those at or
 * after an unread text of their device: that one would count as seen as well.
 */
function readStamps(lost: Lost[], replaced: Lost[], over: Fields = {}): Stamp[] {
  const wasOpen = ({ field, value }: Lost) => !Object.hasOwn(over, field) || over[field] === value;
  const opened = replaced.filter(wasOpen);
  const stoodIn = (entry: Lost) =>
    opened.some(({ field, value }) => field === entry.field && value.includes(entry.value));
  const unread = [...lost, ...replaced].filter((entry) => !stoodIn(entry));
  const isBefore = (one: Lost, other: Lost) =>
    deviceOf(one.stamp) === deviceOf(other.stamp) && one.stamp <= other.stamp;
  return [...lost, ...replaced]
    .filter((entry) => stoodIn(entry) && !unread.some((other) => isBefore(other, entry)))
    .map((entry) => entry.stamp);
}

/**
 * Two versions of one note as one: per field the newer stamp wins, and free text that loses is
 * kept in `lost`, unless its writer's text was read and written over. Commutative, associative and
 * idempotent: order and repeats do not matter.
 */
export function merge(a: Note, b: Note): Note {
  const names = [...new Set([...Object.keys(a.fields), ...Object.keys(b.fields)])];
  const winners = names.map((name) => [name, newer(a, b, name) ? a : b] as const);
  const texts = names.flatMap((name) => [textIn(a, name) ?? [], textIn(b, name) ?? []].flat());
  const merged: Note = {
    id: a.id,
    kind: a.kind,
    fields: Object.fromEntries(winners.map(([name, note]) => [name, note.fields[name] ?? null])),
    stamps: Object.fromEntries(winners.map(([name, note]) => [name, stampOf(note, name)])),
    lost: [...lostIn(a), ...lostIn(b), ...texts],
  };
  return withSeen(merged, [...Object.values(a.seen ?? {}), ...Object.values(b.seen ?? {})]);
}

export function isDeleted(note: Note): boolean {
  return note.fields.deleted === true;
}

/** The lost texts worth showing, oldest first: not those that stand in a newer one. */
export function lostTexts(note: Note, field: string): string[] {
  const lost = lostIn(note)
    .filter((entry) => entry.field === field)
    .map((entry) => entry.value);
  const all = [...lost, note.fields[field]];
  return lost.filter(
    (value, i) =>
      !all.slice(i + 1).some((newer) => typeof newer === 'string' && newer.includes(value)),
  );
}

/** The lost texts; an entry from an odd row without a stamp sorts first. */
function lostIn(note: Note): Lost[] {
  return (note.lost ?? [])
    .filter(({ field, value }) => typeof field === 'string' && typeof value === 'string')
    .map((entry) => (typeof entry.stamp === 'string' ? entry : { ...entry, stamp: '' }));
}

/** Notes `stamps` as seen, and drops what is seen from the lost texts. */
function withSeen(note: Note, stamps: Stamp[]): Note {
  const { lost: _, seen: before, ...rest } = note;
  const seen = new Map(Object.entries(before ?? {}));
  for (const stamp of stamps) {
    if (stamp > (seen.get(deviceOf(stamp)) ?? '')) seen.set(deviceOf(stamp), stamp);
  }
  const wasSeen = (stamp: Stamp) => stamp !== '' && stamp <= (seen.get(deviceOf(stamp)) ?? '');
  const isLost = (entry: Lost) => !wasSeen(entry.stamp) && !isIn(note, entry);
  const lost = new Map(
    lostIn(note)
      .filter(isLost)
      .map((entry) => [keyOf(entry), entry]),
  );
  const sorted = [...lost.entries()].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, entry]) => entry);
  return {
    ...rest,
    ...(sorted.length > 0 ? { lost: sorted } : {}),
    ...(seen.size > 0 ? { seen: Object.fromEntries(seen) } : {}),
  };
}

function isIn(note: Note, entry: Lost): boolean {
  return note.fields[entry.field] === entry.value && stampOf(note, entry.field) === entry.stamp;
}

function textIn(note: Note, name: string): Lost | null {
  const value = Object.hasOwn(note.fields, name) ? note.fields[name] : null;
  const isText = FREE_TEXT.has(name) && typeof value === 'string' && /[^ \t\r\n\u00a0]/.test(value);
  return isText ? { field: name, value, stamp: stampOf(note, name) } : null;
}

function stampOf(note: Note, name: string): Stamp {
  return Object.hasOwn(note.stamps, name) ? (note.stamps[name] ?? '') : '';
}

function newer(a: Note, b: Note, name: string): boolean {
  if (!Object.hasOwn(a.fields, name)) return false;
  if (!Object.hasOwn(b.fields, name)) return true;
  const [stampA, stampB] = [stampOf(a, name), stampOf(b, name)];
  if (stampA !== stampB) return stampA > stampB;
  return compare(a.fields[name] ?? null, b.fields[name] ?? null) >= 0;
}

const TYPES = ['null', 'boolean', 'number', 'string', 'array', 'object'];

/** An order of all values. Two under one stamp should not happen; the merge holds even then. */
function compare(a: Json, b: Json): number {
  const [typeA, typeB] = [TYPES.indexOf(typeOf(a)), TYPES.indexOf(typeOf(b))];
  if (typeA !== typeB) return typeA - typeB;
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b);
  if (typeOf(a) === 'object') return compareLists(entriesOf(a), entriesOf(b));
  return a === b ? 0 : (a as string) < (b as string) ? -1 : 1;
}

function compareLists(a: Json[], b: Json[]): number {
  const different = a.findIndex((value, i) => i >= b.length || compare(value, b[i] ?? null) !== 0);
  if (different === -1) return a.length - b.length;
  return different >= b.length ? 1 : compare(a[different] ?? null, b[different] ?? null);
}

function entriesOf(value: Json): Json[] {
  return Object.entries(value as Fields).sort(([x], [y]) => (x < y ? -1 : 1));
}

function typeOf(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function keyOf(entry: Lost): string {
  return `${entry.stamp} ${entry.field} ${entry.value}`;
}

function same(a: Json, b: Json): boolean {
  return compare(a, b) === 0;
}
