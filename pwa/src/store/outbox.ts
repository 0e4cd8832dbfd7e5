/** What waits for the server: the rest of the store, loaded with the sync alone. */
import type { Note } from '../core/note.ts';
import { SYNC } from './clock.ts';
import type { Connection } from './connection.ts';
import type { Answer, Outbox, SyncState } from './outbox-types.ts';
import { readNotes } from './rows.ts';
import type { Tabs } from './tabs.ts';
import { takeAnswer } from './take.ts';
import { transact, type Writing } from './transact.ts';
import { isRefused, readRows, readState } from './waiting.ts';
import { offerAll, retryRefused } from './whole.ts';

export interface Parts {
  connection: Connection;
  tabs: Tabs;
  now: () => number;
  randomId: () => string;
}

export function outboxOf(parts: Parts): Outbox {
  const { connection } = parts;
  const write = <T>(work: (tx: Writing) => Promise<T>) =>
    connection.use((database) => transact(database, work));
  const rows = () => connection.use(async (db) => readRows(await db.getAll('outbox')));
  const state = () => connection.use(async (db) => readState(await db.get('device', SYNC)));
  return {
    state,
    join: (person) => write((tx) => join(tx, person)),
    leave: () =>
      write(async (tx) => {
        await tx.objectStore('outbox').clear();
        await tx.objectStore('device').delete(SYNC);
      }),
    halt: () => write((tx) => change(tx, { halted: true })),
    resume: () => write((tx) => change(tx, { halted: false })),
    heard: (what) => write((tx) => change(tx, what)),
    waiting: async (limit) =>
      (await rows())
        .filter((row) => !isRefused(row))
        .slice(0, limit)
        .map(({ op, note }) => ({ op, note })),
    refused: async () => (await rows()).filter(isRefused),
    count: async () => countOf(await rows()),
    snapshot: () =>
      connection.use(async (database) => {
        const tx = database.transaction(['notes', 'device', 'outbox']);
        const [notes, now, waiting] = await Promise.all([
          tx.objectStore('notes').getAll(),
          tx.objectStore('device').get(SYNC),
          tx.objectStore('outbox').getAll(),
        ]);
        const { notes: count, refused } = countOf(readRows(waiting));
        return { notes: readNotes(notes), state: readState(now), waiting: count, refused };
      }),
    take: (asked, answer) => take(parts, asked, answer),
    offerAll: () =>
      write(async (tx) => {
        await offerAll(tx);
        await change(tx, { cursor: 0, mendedAt: parts.now() });
      }),
    retryRefused: (all = false) => write((tx) => retryRefused(tx, all)),
  };
}

async function take(
  { connection, tabs, now, randomId }: Parts,
  asked: SyncState,
  answer: Answer,
): Promise<Note[] | null> {
  const taken = await connection.use((database) =>
    transact(database, (tx) => takeAnswer(tx, asked, answer, now, randomId)),
  );
  if (taken?.all) tabs.tell(taken.all, true);
  else if (taken) tabs.tell(taken.changed);
  return taken?.changed ?? null;
}

async function join(tx: Writing, person: string): Promise<void> {
  const before = readState(await tx.objectStore('device').get(SYNC));
  if (before?.person === person) return change(tx, { halted: false, paused: false });
  await tx.objectStore('outbox').clear();
  const state: SyncState = { person, epoch: null, cursor: 0 };
  await tx.objectStore('device').put(state, SYNC);
  await offerAll(tx);
}

/** Without an account there is nothing to change. */
async function change(tx: Writing, part: Partial<SyncState>): Promise<void> {
  const device = tx.objectStore('device');
  const state = readState(await device.get(SYNC));
  if (state) await device.put({ ...state, ...part }, SYNC);
}

function countOf(rows: ReturnType<typeof readRows>): { notes: number; refused: number } {
  const waiting = rows.filter((row) => !isRefused(row));
  return {
    notes: new Set(waiting.map((row) => row.note.id)).size,
    refused: rows.length - waiting.length,
  };
}
