import { expect, it } from 'vitest';
import { vectors } from '../tests/vectors.ts';
import { add, digestOf, noteDigest } from './digest.ts';
import type { Note } from './note.ts';

interface Case {
  name: string;
  notes: Note[];
  each: number[];
  all: number;
}

it.each(vectors<Case[]>('digest'))('digests as the vectors say: $name', ({ notes, each, all }) => {
  expect(notes.map(noteDigest)).toEqual(each);
  expect(digestOf(notes)).toBe(all);
  expect(digestOf([...notes].reverse())).toBe(all);
});

it('stays below 2^52', () => {
  expect(add(2 ** 52 - 1, 2)).toBe(1);
});
