/** The notes on this phone: read once, written durably, told to the other tabs. */
import type { Change, Note } from '../core/note.ts';
import { type Changed, mergeAll, offer, randomText, saveAll } from './changes.ts';
import { CLOCK, type Clock, readClock, SYNC } from './clock.ts';
import { connect } from './connection.ts';
import type { Outbox } from './outbox-types.ts';
import { readNotes } from './rows.ts';
import { tabsOf } from './tabs.ts';
import { transact, type Writing } from './transact.ts';

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
  /**
   * Calls `listener` with notes that another tab or the sync wrote. `all`: these are all the notes
   * there are, in the place of what was known; none when everything was erased.
   */
  onChange(listener: (notes: Note[], all: boolean) => void): () => void;
  /** What waits for the server. Its code is loaded at the first use: the first screen needs none. */
  sync: Outbox;
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

/** Opens nothing yet: the first use does. */
export function openStore(name: DatabaseName, options: Options = {}): Store {
  const { now = Date.now, randomId = () => randomText(10) } = options;
  const connection = connect(name);
  const tabs = tabsOf(name);

  /** Changes notes inside one transaction, with the clock that all tabs share; then tells the tabs. */
  async function write(change: (tx: Writing, clock: Clock) => Promise<Changed[]>): Promise<Note[]> {
    const notes = await connection.use((database) =>
      transact(database, async (tx) => {
        const device = tx.objectStore('device');
        const clock = readClock(await device.get(CLOCK), randomId);
        const changed = await change(tx, clock);
        await device.put(clock, CLOCK);
        if (await device.get(SYNC)) await offer(tx, changed);
        return changed.map(({ after }) => after);
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
    sync: whenUsed(async () =>
      (await import('./outbox.ts')).outboxOf({ connection, tabs, now, randomId }),
    ),
    readDevice: <T>(key: string) =>
      connection.use((database) => database.get('device', key) as Promise<T | undefined>),
    writeDevice: (key, value) =>
      connection.use(async (database) => {
        if (value === undefined) await database.delete('device', key);
        else await database.put('device', value, key);
      }),
    erase: async () => {
      await connection.use((database) => transact(database, eraseAll));
      tabs.tell([], true);
    },
    close: () => {
      connection.close();
      tabs.close();
    },
  };
}

/** An outbox whose methods load it first. */
function whenUsed(load: () => Promise<Outbox>): Outbox {
  const get = (_: object, name: keyof Outbox) => async (one: never, two: never) =>
    (await load())[name](one, two);
  return new Proxy({}, { get }) as Outbox;
}

async function eraseAll(tx: Writing): Promise<void> {
  await Promise.all([...tx.objectStoreNames].map((name) => tx.objectStore(name).clear()));
}
