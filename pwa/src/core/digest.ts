/**
 * What phone and server compare after a sync: do both have the same versions of the same notes? A
 * digest is a whole number below 2^52. Loaded with the sync alone, never with the first screen.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Note } from './note.ts';

const SIZE = 2 ** 52;

/** The digest of one note: of its id and stamps. Equal stamps stand for equal values. */
export function noteDigest(note: Note): number {
  const bytes = sha256(utf8ToBytes(textOf(note)));
  const first48 = bytes.subarray(0, 6).reduce((sum, byte) => sum * 256 + byte, 0);
  return first48 * 16 + ((bytes[6] ?? 0) >> 4);
}

/** The digest of all notes of a person, in any order; 0 for none. */
export function digestOf(notes: Iterable<Note>): number {
  let sum = 0;
  for (const note of notes) sum = add(sum, noteDigest(note));
  return sum;
}

export function add(digest: number, other: number): number {
  return (digest + other) % SIZE;
}

function textOf(note: Note): string {
  const stampOf = (name: string) => (Object.hasOwn(note.stamps, name) ? note.stamps[name] : '');
  const fields = Object.keys(note.fields).map((name) => `${name}=${stampOf(name)}`);
  const lost = (note.lost ?? []).map((entry) => `!${entry.field}=${entry.stamp}`);
  const seen = Object.entries(note.seen ?? {}).map(([device, stamp]) => `?${device}=${stamp}`);
  return [note.id, ...fields.sort(), ...lost, ...seen.sort()].join('\n');
}
