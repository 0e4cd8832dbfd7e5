/** Do phone and server have the same? Compared by count and digest after every sync. */
import { add, noteDigest } from '../core/digest.ts';
import type { Note } from '../core/note.ts';

export interface Agreement {
  agrees(notes: Note[], theirs: { count: number; digest: number }): Promise<boolean>;
}

/** So many digests at a time, and then a turn for whatever the person is doing. */
const AT_ONCE = 50;

export function agreement(): Agreement {
  /** Of each note what its digest was made of, and the digest: few notes change between two syncs. */
  let known = new Map<string, [from: string, digest: number]>();

  async function digestOf(notes: Note[]): Promise<number> {
    const next: typeof known = new Map();
    let [sum, made] = [0, 0];
    for (const note of notes) {
      const from = JSON.stringify([Object.keys(note.fields), note.stamps, note.lost, note.seen]);
      const before = known.get(note.id);
      const digest = before?.[0] === from ? before[1] : noteDigest(note);
      if (digest !== before?.[1] && ++made % AT_ONCE === 0) await turn();
      next.set(note.id, [from, digest]);
      sum = add(sum, digest);
    }
    known = next;
    return sum;
  }

  return {
    agrees: async (notes, { count, digest }) =>
      notes.length === count && (await digestOf(notes)) === digest,
  };
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
