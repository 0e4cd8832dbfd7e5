import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Connection, connect } from './connection.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { openStore } from './store.ts';

const GOOD = {
  id: 'day:2026-03-01',
  kind: 'day',
  fields: { evening: 6 },
  stamps: { evening: '000000001-0000-a' },
};

/** A database of version 1 as phones may really hold it. */
const VERSION_1 = [
  GOOD,
  { id: 'profile', kind: 'profile' },
  { id: 'day:2026-03-02', kind: 'day', fields: null, stamps: 'x', lost: [null, { field: 'text' }] },
  { id: 'choice:x', kind: 'choice', fields: { list: 'added' }, colour: 'blue' },
  { id: 'no-kind', fields: { evening: 3 } },
  { id: 7, kind: 'day' },
];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

async function writeVersion1(): Promise<void> {
  const request = indexedDB.open('lichte-benen', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('notes', { keyPath: 'id' });
    request.result.createObjectStore('device');
  };
  await new Promise((resolve) => {
    request.onsuccess = resolve;
  });
  const tx = request.result.transaction('notes', 'readwrite');
  for (const row of VERSION_1) tx.objectStore('notes').put(row);
  await new Promise((resolve) => {
    tx.oncomplete = resolve;
  });
  request.result.close();
}

const rows = (connection: Connection) =>
  connection.use(async (database) => database.getAll('notes'));

describe('a phone of version 1', () => {
  beforeEach(writeVersion1);

  it('shows each note that can be read, whatever else lies beside it', async () => {
    const store = openStore('lichte-benen');
    expect(await store.load()).toEqual([
      { id: 'choice:x', kind: 'choice', fields: { list: 'added' }, stamps: {}, colour: 'blue' },
      GOOD,
      { id: 'day:2026-03-02', kind: 'day', fields: {}, stamps: {}, lost: [{ field: 'text' }] },
      { id: 'profile', kind: 'profile', fields: {}, stamps: {} },
    ]);
    store.close();
  });

  it('can write to every one of its rows', async () => {
    const store = openStore('lichte-benen');
    const ids = VERSION_1.map((row) => String(row.id));
    await store.save(ids.map((id) => ({ id, kind: 'day' as const, fields: { night: 2 } })));
    const notes = await store.load();
    expect(notes.map((note) => note.fields.night)).toEqual(ids.map(() => 2));
    expect(notes.find((note) => note.id === 'no-kind')?.fields).toEqual({ evening: 3, night: 2 });
    store.close();
  });

  it('keeps all rows byte for byte through a later version', async () => {
    const before = await rows(connect('lichte-benen'));
    const later = connect('lichte-benen', [...MIGRATIONS, (database) => addLater(database)]);
    expect(await rows(later)).toEqual(before);
    expect(before).toHaveLength(VERSION_1.length);
    later.close();
  });

  it('keeps all rows byte for byte through version 2', async () => {
    const second = connect('lichte-benen');
    expect(await rows(second)).toEqual([...VERSION_1].sort(byKey));
    second.close();
  });

  it('stays at its version when a migration fails half way', async () => {
    const failing: Migration = (database) => {
      addLater(database);
      throw new Error('half way');
    };
    const later = connect('lichte-benen', [...MIGRATIONS, failing]);
    await expect(rows(later)).rejects.toMatchObject({ reason: 'broken' });
    const store = openStore('lichte-benen');
    expect(await store.load()).toHaveLength(4);
    store.close();
  });
});

describe('two versions of the app at once', () => {
  it('the newer one does not wait for an old tab, which then says newer', async () => {
    const old = openStore('lichte-benen');
    await old.save([{ id: 'day:2026-03-01', kind: 'day', fields: { evening: 6 } }]);
    const later = connect('lichte-benen', [...MIGRATIONS, (database) => addLater(database)]);
    expect(await rows(later)).toHaveLength(1);
    await expect(old.load()).rejects.toMatchObject({ reason: 'newer' });
    later.close();
  });
});

it('the first version is never edited: its tables are these', async () => {
  const first = connect('lichte-benen', MIGRATIONS.slice(0, 1));
  const tables = await first.use(async (database) => [...database.objectStoreNames]);
  expect(tables).toEqual(['device', 'notes']);
  first.close();
});

it('the second only adds: an outbox, empty', async () => {
  const second = connect('lichte-benen', MIGRATIONS.slice(0, 2));
  const tables = await second.use(async (database) => [...database.objectStoreNames]);
  expect(tables).toEqual(['device', 'notes', 'outbox']);
  expect(await second.use((database) => database.count('outbox'))).toBe(0);
  second.close();
});

/** In the order of the database: numbers before texts. */
function byKey(a: { id: unknown }, b: { id: unknown }): number {
  if (typeof a.id !== typeof b.id) return typeof a.id === 'number' ? -1 : 1;
  return String(a.id) < String(b.id) ? -1 : 1;
}

function addLater(database: Parameters<Migration>[0]): void {
  (database as unknown as IDBDatabase).createObjectStore('later');
}
