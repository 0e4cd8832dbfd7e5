/** The notes on this phone: read once, written durably, told to the other tabs. */
import type { IDBPTransaction } from 'idb';
import { apply, type Change, merge, type Note } from '../core/note.ts';
import { CLOCK, type Clock, observe, readClock, tick } from './clock.ts';
import { connect } from './connection.ts';
import { reasonOf } from './errors.ts';
import type { Database, Tables } from './migrations.ts';
import { readNote, readNotes } from './rows.ts';
import { tabsOf } from './tabs.ts';

export interface Store {
  /** All notes, read once at start. */
  load(): Promise<Note[]>;
  /**
   * Writes all of `changes` or nothing. Resolves with the new version of each note once it is safe
   * on this phone: only then may a screen say so. Throws StoreError; saving again is harmless.
   */
  save(changes: Change[]): Promise<Note[]>;
  /** Merges foreign notes (an import). Resolves with the notes that changed here. */
  merge(notes: Note[]): Promise<Note[]>;
  /** Calls `listener` with notes that another tab wrote; erased ones come with only `deleted`. */
  onChange(listener: (notes: Note[]) => void): () => void;
  /** Small state of this device, never exported: a guide in progress, drafts. */
  readDevice<T>(key: string): Promise<T | undefined>;
  /** Undefined removes the key. */
  writeDevice(key: string, value: unknown): Promise<void>;
  /** Erases every note and all device state of this database. */
  erase(): Promise<void>;
  close(): void;
}

/** The person's own notes, and the example week that is kept apart from them. */
export type DatabaseName = 'lichte-benen' | 'voorbeeld';

export interface Options {
  now?: () => number;
  randomId?: () => string;
}

type Writing = IDBPTransaction<Tables, ('notes' | 'device')[], 'readwrite'>;

/** Opens nothing yet: the first use does. */
export function openStore(name: DatabaseName, options: Options = {}): Store {
  const { now = Date.now, randomId = shortRandomId } = options;
  const connection = connect(name);
  const tabs = tabsOf(name);

  /** Changes notes inside one transaction, with the clock that all tabs share; then tells the tabs. */
  async function write(change: (tx: Writing, clock: Clock) => Promise<Note[]>): Promise<Note[]> {
    const notes = await connection.use((database) =>
      transact(database, async (tx) => {
        const clock = readClock(await tx.objectStore('device').get(CLOCK), randomId);
        const changed = await change(tx, clock);
        await tx.objectStore('device').put(clock, CLOCK);
        return changed;
      }),
    );
    tabs.tell(notes);
    return notes;
  }

  return {
    load: () => connection.use(async (database) => readNotes(await database.getAll('notes'))),
    save: (changes) => write((tx, clock) => saveAll(tx, clock, changes, now)),
    merge: (notes) => write((tx, clock) => mergeAll(tx, clock, readNotes(notes))),
    onChange: tabs.onTold,
    readDevice: <T>(key: string) =>
      connection.use((database) => database.get('device', key) as Promise<T | undefined>),
    writeDevice: (key, value) =>
      connection.use(async (database) => {
        if (value === undefined) await database.delete('device', key);
        else await database.put('device', value, key);
      }),
    erase: async () => {
      tabs.tell(await connection.use((db) => transact(db, (tx) => eraseAll(tx, now, randomId))));
    },
    close: () => {
      connection.close();
      tabs.close();
    },
  };
}

/** All of `work` durably on the disk, or none of it. */
async function transact<T>(database: Database, work: (tx: Writing) => Promise<T>): Promise<T> {
  const tx = database.transaction(['notes', 'device'], 'readwrite', { durability: 'strict' });
  try {
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (error) {
    throw await reasonToAbort(tx, error);
  }
}

/** A request that failed says less than the end of its transaction, where a full disk is named. */
async function reasonToAbort(tx: Writing, error: unknown): Promise<unknown> {
  try {
    tx.abort();
  } catch {
    // It had ended by itself.
  }
  const end = await tx.done.catch((reason: unknown) => reason);
  return reasonOf(end) === 'full' ? end : error;
}

async function saveAll(
  tx: Writing,
  clock: Clock,
  changes: Change[],
  now: () => number,
): Promise<Note[]> {
  const store = tx.objectStore('notes');
  const saved = new Map<string, Note>();
  for (const change of changes) {
    const row = saved.get(change.id) ?? (await store.get(change.id));
    const note = row ? readNote({ kind: change.kind, ...row }) : undefined;
    if (note) observe(clock, note);
    saved.set(change.id, apply(note, change, tick(clock, now())));
  }
  const notes = [...saved.values()];
  for (const note of notes) await store.put(note);
  return notes;
}

async function mergeAll(tx: Writing, clock: Clock, notes: Note[]): Promise<Note[]> {
  const store = tx.objectStore('notes');
  const changed = new Map<string, Note>();
  for (const note of notes) {
    const mine = readNote(await store.get(note.id));
    const merged = merge(mine ?? note, note);
    observe(clock, merged);
    if (mine && JSON.stringify(merged) === JSON.stringify(merge(mine, mine))) continue;
    await store.put(merged);
    changed.set(merged.id, merged);
  }
  return [...changed.values()];
}

/** What the other tabs are told about erased notes holds nothing of them but that they are gone. */
async function eraseAll(tx: Writing, now: () => number, randomId: () => string): Promise<Note[]> {
  const [notes, device] = [tx.objectStore('notes'), tx.objectStore('device')];
  const gone = readNotes(await notes.getAll());
  const deleted = tick(readClock(await device.get(CLOCK), randomId), now());
  await Promise.all([notes.clear(), device.clear()]);
  return gone.map(({ id, kind }) => ({ id, kind, fields: { deleted: true }, stamps: { deleted } }));
}

function shortRandomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), (n) => (n % 36).toString(36)).join(
    '',
  );
}
