/** Changing notes inside a transaction, and putting what changed in the outbox. */
import { deltaOf } from '../core/delta.ts';
import { apply, type Change, merge, type Note } from '../core/note.ts';
import { type Clock, observe, tick } from './clock.ts';
import { readNote } from './rows.ts';
import type { Writing } from './transact.ts';

/** One note that was written, as it was and as it is. */
export interface Changed {
  before: Note | undefined;
  after: Note;
}

export async function saveAll(
  tx: Writing,
  clock: Clock,
  changes: Change[],
  now: () => number,
): Promise<Changed[]> {
  const store = tx.objectStore('notes');
  const saved = new Map<string, Changed>();
  for (const change of changes) {
    const known = saved.get(change.id);
    const row = known?.after ?? (await store.get(change.id));
    const note = row ? readNote({ kind: change.kind, ...row }) : undefined;
    if (note) observe(clock, note);
    saved.set(change.id, {
      before: known ? known.before : note,
      after: apply(note, change, tick(clock, now())),
    });
  }
  for (const { after } of saved.values()) await store.put(after);
  return [...saved.values()];
}

export async function mergeAll(tx: Writing, clock: Clock, notes: Note[]): Promise<Changed[]> {
  const store = tx.objectStore('notes');
  const changed = new Map<string, Changed>();
  for (const note of notes) {
    const mine = readNote(await store.get(note.id));
    const after = merge(mine ?? note, note);
    observe(clock, after);
    if (mine && JSON.stringify(after) === JSON.stringify(merge(mine, mine))) continue;
    await store.put(after);
    const { before } = changed.get(note.id) ?? { before: mine };
    changed.set(note.id, { before, after });
  }
  return [...changed.values()];
}

/** One row for each note, with what its server lacks. */
export async function offer(tx: Writing, changed: Changed[]): Promise<void> {
  for (const { before, after } of changed) {
    const note = deltaOf(before, after);
    if (note) await tx.objectStore('outbox').add({ op: randomText(20), note });
  }
}

/** `length` random letters and digits. */
export function randomText(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (n) => (n % 36).toString(36)).join('');
}
