/** Do phone and server have the same? Compared by count and digest after every sync. */
import { add, digestOfText, digestText } from '../core/digest.ts';
import type { Note } from '../core/note.ts';

export interface Agreement {
  agrees(notes: Note[], theirs: { count: number; digest: number }): boolean;
}

export function agreement(): Agreement {
  /** Of each note what its digest was made of, and the digest: few notes change between two syncs. */
  let known = new Map<string, [text: string, digest: number]>();

  function digestsOf(notes: Note[]): number {
    const next: typeof known = new Map();
    let sum = 0;
    for (const note of notes) {
      const text = digestText(note);
      const before = known.get(note.id);
      const digest = before?.[0] === text ? before[1] : digestOfText(text);
      next.set(note.id, [text, digest]);
      sum = add(sum, digest);
    }
    known = next;
    return sum;
  }

  return {
    agrees: (notes, { count, digest }) => notes.length === count && digestsOf(notes) === digest,
  };
}
