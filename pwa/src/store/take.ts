/** Doing what the server said, in one transaction. */
import { moveStamps, stampsIn } from '../core/moved.ts';
import type { Note } from '../core/note.ts';
import { isStamp, laterStamp, type Stamp, timePart } from '../core/stamp.ts';
import { mergeAll } from './changes.ts';
import { CLOCK, type Clock, readClock, SYNC } from './clock.ts';
import type { Answer, Result, SyncState } from './outbox-types.ts';
import { readNotes } from './rows.ts';
import type { Writing } from './transact.ts';
import { isRefused, readState, readWaiting } from './waiting.ts';
import { offerAll } from './whole.ts';

export interface Taken {
  changed: Note[];
  /** All notes, when stamps moved: a version of before would win from the one of now. */
  all?: Note[];
}

/** Null, and nothing done, when the state is no longer the one of the request. */
export async function takeAnswer(
  tx: Writing,
  asked: SyncState,
  answer: Answer,
  now: () => number,
  randomId: () => string,
): Promise<Taken | null> {
  const device = tx.objectStore('device');
  const state = readState(await device.get(SYNC));
  if (!state || !isSame(state, asked)) return null;
  const clock = readClock(await device.get(CLOCK), randomId);
  const moves = movesIn(answer.results);
  const moved = moves.size > 0 ? await moveAll(tx, clock, moves) : [];
  const left = await settle(tx, answer.results);
  const merged = (await mergeAll(tx, clock, answer.notes)).map(({ after }) => after);
  const forgot =
    (asked.epoch !== null && asked.epoch !== answer.epoch) || answer.cursor < asked.cursor;
  if (forgot) await offerAll(tx);
  const isSafe = left === 0 && !answer.more && !forgot;
  const next = { ...state, epoch: answer.epoch, cursor: answer.cursor };
  await device.put(isSafe ? { ...next, safeAt: now() } : next, SYNC);
  await device.put(clock, CLOCK);
  const ids = new Set(merged.map((note) => note.id));
  const changed = [...moved.filter((note) => !ids.has(note.id)), ...merged];
  if (moved.length === 0) return { changed };
  return { changed, all: readNotes(await tx.objectStore('notes').getAll()) };
}

function isSame(a: SyncState, b: SyncState): boolean {
  return a.person === b.person && a.epoch === b.epoch && a.cursor === b.cursor && !a.halted;
}

function movesIn(results: Result[]): Map<Stamp, Stamp> {
  const moved = results.flatMap((result) =>
    result.status === 'stored' ? Object.entries(result.moved ?? {}) : [],
  );
  return new Map(moved);
}

/**
 * Moves stamps wherever the phone has them. The clock goes back to the latest that is left, but to
 * none that it would have to count on from past one that was given before: no two are the same.
 */
async function moveAll(tx: Writing, clock: Clock, moves: Map<Stamp, Stamp>): Promise<Note[]> {
  const store = tx.objectStore('notes');
  const changed: Note[] = [];
  const given = [clock.last, ...moves.keys()];
  clock.last = null;
  const note = (before: Note): Note => {
    const after = moveStamps(before, moves);
    for (const stamp of stampsIn(after))
      if (isStamp(stamp)) clock.last = laterStamp(clock.last, stamp);
    return after;
  };
  for (const before of readNotes(await store.getAll())) {
    const after = note(before);
    if (after !== before) changed.push(after);
  }
  await Promise.all(changed.map((after) => store.put(after)));
  for await (const cursor of tx.objectStore('outbox')) {
    const row = readWaiting(cursor.value);
    if (row) await cursor.update({ ...row, note: note(row.note) });
  }
  const time = clock.last === null ? null : timePart(clock.last);
  for (const stamp of given)
    if (stamp && timePart(stamp) === time) clock.last = laterStamp(clock.last, stamp);
  return changed;
}

/** Takes out what was stored and marks what was refused. Gives how many still wait. */
async function settle(tx: Writing, results: Result[]): Promise<number> {
  const outbox = tx.objectStore('outbox');
  const named = new Map(results.map((result) => [result.op, result]));
  const [keys, rows] = await Promise.all([outbox.getAllKeys(), outbox.getAll()]);
  let left = 0;
  for (const [i, value] of rows.entries()) {
    const row = readWaiting(value);
    const result = row && named.get(row.op);
    const key = keys[i] as number;
    if (result?.status === 'stored') await outbox.delete(key);
    else if (result) {
      const { field, message } = result;
      await outbox.put({ ...row, refused: { field, message } }, key);
    } else if (row && !isRefused(row)) left++;
  }
  return left;
}
