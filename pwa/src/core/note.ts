/** Notes: the records that are stored, exported and merged. */
import type { Stamp } from './stamp.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Kind = 'profile' | 'choice' | 'day' | 'episode' | 'relief';
export type Fields = Record<string, Json>;

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
}

/** A change to one note: the fields to set. A null erases; fields not named stay. */
export interface Change {
  id: string;
  kind: Kind;
  fields: Fields;
}

const FREE_TEXT = new Set(['text', 'cue']);

/** `note` with `change` applied; every changed field carries `stamp`. Equal values keep theirs. */
export function apply(note: Note | undefined, change: Change, stamp: Stamp): Note {
  const next: Note = note
    ? { ...note, fields: { ...note.fields }, stamps: { ...note.stamps } }
    : { id: change.id, kind: change.kind, fields: {}, stamps: {} };
  for (const [name, value] of Object.entries(change.fields)) {
    if (name in next.fields && same(next.fields[name] ?? null, value)) continue;
    next.fields[name] = value;
    next.stamps[name] = stamp;
  }
  return next;
}

/**
 * Two versions of one note as one: per field the newer stamp wins. Free text that loses is kept
 * beside the winner. Commutative, associative on fields and idempotent: order and repeats do not
 * matter.
 */
export function merge(a: Note, b: Note): Note {
  const fields: Fields = {};
  const stamps: Record<string, Stamp> = {};
  const lost = new Map<string, Lost>();
  for (const entry of [...(a.lost ?? []), ...(b.lost ?? [])]) lost.set(keyOf(entry), entry);
  for (const name of new Set([...Object.keys(a.fields), ...Object.keys(b.fields)])) {
    const [winner, loser] = newer(a, b, name) ? [a, b] : [b, a];
    fields[name] = winner.fields[name] ?? null;
    stamps[name] = winner.stamps[name] ?? '';
    const entry = lostText(name, winner, loser);
    if (entry) lost.set(keyOf(entry), entry);
  }
  const kept = [...lost.values()].sort((x, y) => (keyOf(x) < keyOf(y) ? -1 : 1));
  return { id: a.id, kind: a.kind, fields, stamps, ...(kept.length > 0 ? { lost: kept } : {}) };
}

export function isDeleted(note: Note): boolean {
  return note.fields['deleted'] === true;
}

function newer(a: Note, b: Note, name: string): boolean {
  const [stampA, stampB] = [a.stamps[name] ?? '', b.stamps[name] ?? ''];
  if (stampA !== stampB) return stampA > stampB;
  return name in a.fields && (!(name in b.fields) || valueKey(a, name) >= valueKey(b, name));
}

/** Two values under one stamp should not happen; the order of their JSON keeps the merge even then. */
function valueKey(note: Note, name: string): string {
  return JSON.stringify(note.fields[name] ?? null);
}

function lostText(name: string, winner: Note, loser: Note): Lost | null {
  const [kept, value] = [winner.fields[name], loser.fields[name]];
  if (!FREE_TEXT.has(name) || typeof value !== 'string' || value.trim() === '') return null;
  if (typeof kept === 'string' && kept.includes(value)) return null;
  return { field: name, value, stamp: loser.stamps[name] ?? '' };
}

function keyOf(entry: Lost): string {
  return `${entry.stamp} ${entry.field} ${entry.value}`;
}

function same(a: Json, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
