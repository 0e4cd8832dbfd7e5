import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change, Note } from '../core/note.ts';
import { type DatabaseName, type Options, openStore, type Store } from './store.ts';

const NIGHT = 1_772_400_000_000;
let opened: Store[] = [];

function open(name: DatabaseName = 'lichte-benen', options: Options = {}): Store {
  const store = openStore(name, { now: () => NIGHT, randomId: () => 'phone', ...options });
  opened.push(store);
  return store;
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

afterEach(() => {
  for (const store of opened) store.close();
  opened = [];
  vi.restoreAllMocks();
});

const evening = (score: number): Change => ({
  id: 'day:2026-03-01',
  kind: 'day',
  fields: { evening: score },
});
const text = (value: string): Change => ({
  id: 'day:2026-03-01',
  kind: 'day',
  fields: { text: value },
});

describe('saving', () => {
  it('keeps a note for the next start of the app', async () => {
    const first = open();
    const saved = await first.save([evening(6)]);
    first.close();
    expect(saved[0]?.fields).toEqual({ evening: 6 });
    expect(await open().load()).toEqual(saved);
  });

  it('asks for strict durability', async () => {
    const store = open();
    await store.load();
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await store.save([evening(6)]);
    expect(asked.mock.calls.map((call) => call[2])).toEqual([{ durability: 'strict' }]);
  });

  it('resolves only after the transaction completed', async () => {
    const store = open();
    await store.load();
    const order: string[] = [];
    const real = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...args
    ) {
      const tx = real.apply(this, args);
      tx.addEventListener('complete', () => order.push('complete'));
      return tx;
    });
    await store.save([evening(6)]);
    order.push('saved');
    expect(order).toEqual(['complete', 'saved']);
  });

  it('gives several changes to one note in order, as one new version', async () => {
    const saved = await open().save([evening(6), text('kramp'), evening(4)]);
    expect(saved).toHaveLength(1);
    expect(saved[0]?.fields).toEqual({ evening: 4, text: 'kramp' });
    expect(saved[0]!.stamps.evening! > saved[0]!.stamps.text!).toBe(true);
  });

  it('saves all of the changes or none', async () => {
    const store = open();
    const bad = { id: 'x', kind: 'day', fields: { text: (() => {}) as never } } as Change;
    await expect(store.save([evening(6), bad])).rejects.toMatchObject({ reason: 'broken' });
    expect(await store.load()).toEqual([]);
  });

  it('keeps what another version of the app added to a note', async () => {
    const store = open();
    await store.merge([
      { id: 'profile', kind: 'profile', fields: { colour: 'blue' }, stamps: { colour: '1' } },
    ]);
    await store.save([{ id: 'profile', kind: 'profile', fields: { bedtime: '23:00' } }]);
    expect((await store.load())[0]?.fields).toEqual({ colour: 'blue', bedtime: '23:00' });
  });
});

describe('stamps', () => {
  it('rise when the clock of the phone stands still or runs back', async () => {
    let now = NIGHT;
    const store = open('lichte-benen', { now: () => now });
    const stamps: string[] = [];
    for (const [score, clock] of [
      [1, NIGHT],
      [2, NIGHT],
      [3, NIGHT - 86_400_000],
      [4, NIGHT + 1],
    ] as const) {
      now = clock;
      stamps.push((await store.save([evening(score)]))[0]!.stamps.evening!);
    }
    expect(stamps).toEqual([...new Set(stamps)].sort());
  });

  it('are later than those of a note that came from a phone with a clock ahead', async () => {
    const store = open();
    const ahead = `${(NIGHT + 86_400_000).toString(36).padStart(9, '0')}-0000-other`;
    const [day] = [evening(9)];
    await store.merge([{ ...day!, stamps: { evening: ahead } }]);
    const [saved] = await store.save([evening(2)]);
    expect(saved!.stamps.evening! > ahead).toBe(true);
  });

  it('are later than those of a device with capitals in its name', async () => {
    const store = open();
    const ahead = `${(NIGHT + 86_400_000).toString(36).padStart(9, '0')}-0000-Other`;
    await store.merge([{ ...evening(9), stamps: { evening: ahead } }]);
    const [saved] = await store.save([evening(2)]);
    expect(saved!.stamps.evening! > ahead).toBe(true);
  });

  it('carry one device name per database, made once', async () => {
    await open('lichte-benen', { randomId: () => 'First-9' }).save([evening(1)]);
    const [saved] = await open('lichte-benen', { randomId: () => 'second' }).save([evening(2)]);
    expect(saved!.stamps.evening).toMatch(/-first9$/);
  });

  it('need no options', async () => {
    const store = openStore('lichte-benen');
    opened.push(store);
    const [saved] = await store.save([evening(1)]);
    expect(saved!.stamps.evening).toMatch(/^[0-9a-z]{9}-0000-[0-9a-z]{10}$/);
  });
});

describe('merging an import', () => {
  it('gives only the notes that changed, and nothing the second time', async () => {
    const theirs = await open('voorbeeld').save([evening(3), { ...evening(5), id: 'day:x' }]);
    const store = open();
    await store.merge([theirs[0]!]);
    expect((await store.merge(theirs)).map((note) => note.id)).toEqual(['day:x']);
    expect(await store.merge(theirs)).toEqual([]);
    expect(await store.load()).toHaveLength(2);
  });

  it('keeps the newer field and the text that loses', async () => {
    const store = open();
    await store.merge([day({ text: 'oud', evening: 3 }, '000000001-0000-a')]);
    await store.merge([day({ text: 'nieuw' }, '000000002-0000-b')]);
    expect((await store.load())[0]).toMatchObject({
      fields: { text: 'nieuw', evening: 3 },
      lost: [{ field: 'text', value: 'oud' }],
    });
  });
});

describe('several tabs', () => {
  it('agree when they write different fields of one note at the same time', async () => {
    const [one, other] = [open(), open()];
    await Promise.all([one.save([evening(6)]), other.save([text('zware benen')])]);
    const [seen] = await one.load();
    expect(seen?.fields).toEqual({ evening: 6, text: 'zware benen' });
    expect(await other.load()).toEqual([seen]);
    expect(seen!.stamps.evening).not.toBe(seen!.stamps.text);
  });

  it('hear what another wrote, and not what they wrote themselves', async () => {
    const [one, other] = [open(), open()];
    const heard: Note[][] = [];
    one.onChange((notes) => heard.push(notes));
    await one.save([evening(1)]);
    const saved = await other.save([evening(6)]);
    await vi.waitFor(() => expect(heard).toEqual([saved]));
  });

  it('stop hearing after unsubscribing', async () => {
    const [one, other] = [open(), open()];
    const [left, stayed] = [vi.fn(), vi.fn()];
    const unsubscribe = one.onChange(left);
    one.onChange(stayed);
    unsubscribe();
    await other.save([evening(6)]);
    await vi.waitFor(() => expect(stayed).toHaveBeenCalledOnce());
    expect(left).not.toHaveBeenCalled();
  });

  it('work without BroadcastChannel', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const [one, other] = [open(), open()];
    vi.unstubAllGlobals();
    await other.save([evening(6)]);
    expect(await one.load()).toHaveLength(1);
  });
});

describe('the example week', () => {
  it('is kept apart from the own notes', async () => {
    await open('voorbeeld').save([evening(6)]);
    await open().save([{ id: 'profile', kind: 'profile', fields: { zone: 'Europe/Amsterdam' } }]);
    await open('voorbeeld').erase();
    expect((await open().load()).map((note) => note.id)).toEqual(['profile']);
  });
});

describe('erasing', () => {
  it('leaves nothing in the database', async () => {
    const store = open();
    await store.save([evening(6), text('geheim')]);
    await store.writeDevice('draft', 'geheim');
    await store.erase();
    expect(await contents('lichte-benen')).toEqual({ notes: [], device: [], outbox: [] });
  });

  it('tells the other tabs that these are all the notes there are: none', async () => {
    const [one, other] = [open(), open()];
    const heard: [Note[], boolean][] = [];
    await one.save([text('geheim')]);
    one.onChange((notes, all) => heard.push([notes, all]));
    await other.erase();
    await vi.waitFor(() => expect(heard).toEqual([[[], true]]));
  });
});

describe('device state', () => {
  it('is kept, replaced and removed by key', async () => {
    const store = open();
    await store.writeDevice('guide', { step: 2 });
    await store.writeDevice('guide', { step: 3 });
    expect(await store.readDevice('guide')).toEqual({ step: 3 });
    await store.writeDevice('guide', undefined);
    expect(await store.readDevice('guide')).toBeUndefined();
  });
});

function day(fields: Note['fields'], stamp: string): Note {
  const stamps = Object.fromEntries(Object.keys(fields).map((name) => [name, stamp]));
  return { id: 'day:2026-03-01', kind: 'day', fields, stamps };
}

/** Everything that really lies in a database, read without the store. */
async function contents(name: string): Promise<Record<string, unknown[]>> {
  const database = await done(indexedDB.open(name));
  const names = [...database.objectStoreNames];
  const rows = await Promise.all(
    names.map((table) => done(database.transaction(table).objectStore(table).getAll())),
  );
  database.close();
  return Object.fromEntries(names.map((table, n) => [table, rows[n]!]));
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
