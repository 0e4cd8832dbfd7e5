import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Change, merge, type Note } from '../core/note.ts';
import { nextStamp } from '../core/stamp.ts';
import { connect } from './connection.ts';
import type { Answer, Result, SyncState } from './outbox-types.ts';
import { openStore, type Store } from './store.ts';

const NIGHT = 1_772_400_000_000;
const at = (ms: number, device = 'phone') => nextStamp(null, ms, device);
let store: Store;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = openStore('lichte-benen', { now: () => NIGHT, randomId: () => 'phone' });
});

afterEach(() => {
  store.close();
  vi.restoreAllMocks();
});

const day = (n: number, fields: Change['fields']): Change => ({
  id: `day:${n}`,
  kind: 'day',
  fields,
});

const waiting = () => store.sync.waiting(1_000);

async function state(): Promise<SyncState> {
  return (await store.sync.state()) as SyncState;
}

function answer(part: Partial<Answer> = {}): Answer {
  const rest = { more: false, now: NIGHT, results: [], notes: [], count: 0, digest: 0 };
  return { epoch: 'first', cursor: 5, ...rest, ...part };
}

async function storedAll(): Promise<Result[]> {
  return (await waiting()).map(({ op }) => ({ op, status: 'stored' }));
}

describe('without an account', () => {
  it('nothing waits, whatever is saved, merged or erased', async () => {
    const [note] = await store.save([day(1, { evening: 3 })]);
    await store.merge([{ ...(note as Note), id: 'day:2' }]);
    expect(await waiting()).toEqual([]);
    expect(await store.sync.state()).toBeUndefined();
    await store.sync.halt();
    await store.sync.offerAll();
    expect(await store.sync.state()).toBeUndefined();
  });
});

describe('joining', () => {
  it('offers every note as a whole, also one that was deleted', async () => {
    await store.save([day(1, { evening: 3 }), day(2, { text: 'x', deleted: true })]);
    await store.sync.join('anna');
    expect((await waiting()).map(({ note }) => note)).toEqual(await store.load());
    expect(await state()).toEqual({ person: 'anna', epoch: null, cursor: 0 });
    expect(await store.sync.count()).toEqual({ notes: 2, refused: 0 });
  });

  it('gives each change a name of its own', async () => {
    const evenings = (evening: number) =>
      Array.from({ length: 100 }, (_, n) => day(n, { evening }));
    await store.save(evenings(3));
    await store.sync.join('anna');
    await store.save(evenings(4));
    const ops = (await waiting()).map(({ op }) => op);
    expect(new Set(ops).size).toBe(200);
    for (const op of ops) expect(op).toMatch(/^[0-9a-z]{20}$/);
  });

  it('once more changes nothing, but ends a halt', async () => {
    await store.save([day(1, { evening: 3 })]);
    await store.sync.join('anna');
    await store.sync.take(await state(), answer({ results: await storedAll() }));
    await store.sync.halt();
    expect(await state()).toMatchObject({ halted: true, cursor: 5 });
    await store.sync.join('anna');
    expect(await state()).toEqual({ person: 'anna', epoch: 'first', cursor: 5, safeAt: NIGHT });
    expect(await waiting()).toEqual([]);
  });

  it('as another person offers all again, under new names and from the start', async () => {
    await store.save([day(1, { evening: 3 })]);
    await store.sync.join('anna');
    const [before] = await waiting();
    await store.sync.leave();
    expect(await waiting()).toEqual([]);
    expect(await store.load()).toHaveLength(1);
    await store.sync.join('bea');
    const [after] = await waiting();
    expect(after?.op).not.toBe(before?.op);
    expect(after?.note).toEqual(before?.note);
    expect(await state()).toEqual({ person: 'bea', epoch: null, cursor: 0 });
  });

  it('mends what a server would not take, on the phone too', async () => {
    const odd = { id: 'day:1', kind: 'day', fields: { evening: 3 }, stamps: {}, colour: 'blue' };
    await store.merge([odd as unknown as Note]);
    await store.sync.join('anna');
    const [note] = await store.load();
    expect(note?.stamps).toEqual({ evening: '000000000-0000-0' });
    expect((await waiting()).map((row) => row.note)).toEqual([note]);
  });
});

describe('with an account', () => {
  beforeEach(() => store.sync.join('anna'));

  it('a save puts what changed beside the note, and only that', async () => {
    const [first] = await store.save([day(1, { evening: 3, text: 'moe' })]);
    const [second] = await store.save([day(1, { evening: 3, text: 'erg moe' })]);
    const [one, two] = (await waiting()).map(({ note }) => note);
    expect(one).toEqual(first);
    expect(Object.keys(two!.fields)).toEqual(['text']);
    expect(merge(one!, two!)).toEqual(second);
    expect(await store.sync.count()).toEqual({ notes: 1, refused: 0 });
  });

  it('a save that changes nothing puts nothing there', async () => {
    await store.save([day(1, { evening: 3 })]);
    await store.save([day(1, { evening: 3 })]);
    expect(await waiting()).toHaveLength(1);
  });

  it('several changes to one note in one save are one change', async () => {
    const [note] = await store.save([day(1, { evening: 3 }), day(1, { text: 'x' })]);
    expect((await waiting()).map((row) => row.note)).toEqual([note]);
  });

  it('an import waits as well', async () => {
    const note: Note = { ...day(9, { text: 'oud' }), stamps: { text: at(1, 'other') } };
    await store.merge([note]);
    await store.merge([note]);
    expect((await waiting()).map((row) => row.note)).toEqual([note]);
  });

  it('a save that fails leaves no change behind, and no note', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('vol', 'QuotaExceededError');
    });
    await expect(store.save([day(1, { evening: 3 })])).rejects.toMatchObject({ reason: 'full' });
    vi.restoreAllMocks();
    expect([await store.load(), await waiting()]).toEqual([[], []]);
  });

  it('erasing leaves nothing that waits, and no account', async () => {
    await store.save([day(1, { evening: 3 })]);
    await store.erase();
    expect([await waiting(), await store.sync.state()]).toEqual([[], undefined]);
  });
});

describe('taking an answer', () => {
  beforeEach(() => store.sync.join('anna'));

  it('lets go of what was stored, sets aside what was refused, keeps the rest', async () => {
    await store.save([day(1, { evening: 1 }), day(2, { evening: 2 }), day(3, { evening: 3 })]);
    const [one, two] = await waiting();
    const refused = { op: two!.op, status: 'refused' as const, field: 'note', message: 'Te lang.' };
    const results: Result[] = [{ op: one!.op, status: 'stored' }, refused];
    await store.sync.take(await state(), answer({ results }));
    expect((await waiting()).map(({ note }) => note.id)).toEqual(['day:3']);
    expect(await store.sync.refused()).toEqual([
      { ...two, refused: { field: 'note', message: 'Te lang.' } },
    ]);
    expect(await store.sync.count()).toEqual({ notes: 1, refused: 1 });
    expect(await state()).toEqual({ person: 'anna', epoch: 'first', cursor: 5 });
  });

  it('merges what is new and tells the other tabs', async () => {
    const tab = openStore('lichte-benen');
    const heard: unknown[] = [];
    tab.onChange((notes, all) => heard.push([notes, all]));
    const note: Note = { ...day(7, { text: 'elders' }), stamps: { text: at(1, 'other') } };
    expect(await store.sync.take(await state(), answer({ notes: [note] }))).toEqual([note]);
    expect(await store.load()).toEqual([note]);
    expect(await waiting()).toEqual([]);
    await vi.waitFor(() => expect(heard).toEqual([[[note], false]]));
    tab.close();
  });

  it('moves stamps in notes, in what waits and in the clock', async () => {
    const ahead = openStore('lichte-benen', { now: () => NIGHT * 2, randomId: () => 'phone' });
    await ahead.save([day(1, { text: 'moe', evening: 3 })]);
    await ahead.save([day(1, { text: 'erg moe' })]);
    await ahead.save([day(2, { evening: 1 })]);
    const [one, two, three] = await waiting();
    const sent = [one, two, three].map((row) => Object.values(row!.note.stamps)[0] as string);
    const moved = Object.fromEntries(sent.map((stamp, n) => [stamp, at(NIGHT + n)]));
    const tab = openStore('lichte-benen');
    const heard: [Note[], boolean][] = [];
    tab.onChange((notes, all) => heard.push([notes, all]));
    await store.sync.take(
      await state(),
      answer({ results: [{ op: one!.op, status: 'stored', moved }] }),
    );
    const notes = await store.load();
    expect(notes.map((note) => note.stamps)).toEqual([
      { text: at(NIGHT + 1), evening: at(NIGHT) },
      { evening: at(NIGHT + 2) },
    ]);
    expect(notes[0]?.seen).toEqual({ phone: at(NIGHT) });
    expect((await waiting()).map(({ note }) => [note.stamps, note.seen])).toEqual([
      [{ text: at(NIGHT + 1) }, { phone: at(NIGHT) }],
      [{ evening: at(NIGHT + 2) }, undefined],
    ]);
    await vi.waitFor(() => expect(heard).toEqual([[notes, true]]));
    // A clock that was set right goes on from what is left, not from ten years ahead.
    const [saved] = await store.save([day(3, { evening: 0 })]);
    expect(saved?.stamps.evening).toBe(nextStamp(at(NIGHT + 2), NIGHT, 'phone'));
    for (const other of [ahead, tab]) other.close();
  });

  it('gives no stamp a second time, also when the later ones were moved first', async () => {
    const clock = { now: () => NIGHT * 2, randomId: () => 'phone' };
    const ahead = openStore('lichte-benen', clock);
    const given: string[] = [];
    const edit = async (id: number) => {
      const [note] = await ahead.save([day(id, { evening: id })]);
      const stamp = note?.stamps.evening as string;
      expect(given).not.toContain(stamp);
      given.push(stamp);
    };
    for (const id of [1, 2, 3]) await edit(id);
    const [, two, three] = await waiting();
    for (const [n, row] of [three, two].entries()) {
      const stamp = row!.note.stamps.evening as string;
      const results: Result[] = [
        { op: row!.op, status: 'stored', moved: { [stamp]: at(NIGHT + n) } },
      ];
      await store.sync.take(await state(), answer({ results }));
      await edit(4 + n);
    }
    ahead.close();
  });

  it('does all of it or nothing when the transaction aborts', async () => {
    await store.save([day(1, { evening: 1 }), day(2, { evening: 2 })]);
    const before = [await store.load(), await waiting(), await state()];
    const real = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      if (this.name === 'device') throw new DOMException('vol', 'QuotaExceededError');
      return real.apply(this, args);
    });
    const note: Note = { ...day(7, { text: 'elders' }), stamps: { text: at(1, 'other') } };
    const taking = store.sync.take(
      before[2] as SyncState,
      answer({ results: await storedAll(), notes: [note] }),
    );
    await expect(taking).rejects.toMatchObject({ reason: 'full' });
    vi.restoreAllMocks();
    expect([await store.load(), await waiting(), await state()]).toEqual(before);
  });

  it.each<[string, Partial<SyncState>]>([
    ['another person', { person: 'bea' }],
    ['another epoch', { epoch: 'second' }],
    ['another cursor', { cursor: 3 }],
  ])('does nothing when it was asked for %s', async (_, part) => {
    await store.save([day(1, { evening: 1 })]);
    const asked = { ...(await state()), ...part };
    expect(await store.sync.take(asked, answer({ results: await storedAll() }))).toBeNull();
    expect(await waiting()).toHaveLength(1);
  });

  it('does nothing while a sign-in is under way, or after leaving', async () => {
    await store.save([day(1, { evening: 1 })]);
    const [asked, results] = [await state(), await storedAll()];
    await store.sync.halt();
    expect(await store.sync.take(asked, answer({ results }))).toBeNull();
    await store.sync.leave();
    expect(await store.sync.take(asked, answer({ results }))).toBeNull();
    expect(await store.sync.state()).toBeUndefined();
  });

  it('offers all again to a server that lives anew, or went back', async () => {
    await store.save([day(1, { evening: 1 }), day(2, { evening: 2 })]);
    await store.sync.take(await state(), answer({ results: await storedAll() }));
    expect(await waiting()).toEqual([]);
    await store.sync.take(await state(), answer({ cursor: 3 }));
    expect(await store.sync.count()).toEqual({ notes: 2, refused: 0 });
    await store.sync.take(await state(), answer({ cursor: 3, results: await storedAll() }));
    expect(await waiting()).toEqual([]);
    await store.sync.take(await state(), answer({ cursor: 3, epoch: 'second' }));
    expect((await waiting()).map(({ note }) => note)).toEqual(await store.load());
    // And not twice what waits as it is.
    await store.sync.take(await state(), answer({ cursor: 3, epoch: 'third' }));
    expect(await waiting()).toHaveLength(2);
  });
});

describe('what was refused', () => {
  async function refuse(): Promise<void> {
    const results = (await waiting()).map(({ op }) => ({
      ...{ op, status: 'refused' as const },
      ...{ field: 'note', message: 'Nee.' },
    }));
    await store.sync.take(await state(), answer({ results }));
  }

  beforeEach(async () => {
    await store.sync.join('anna');
    await store.save([day(1, { evening: 1, text: 'x' })]);
    await refuse();
  });

  it('stays as it is while its note does', async () => {
    await store.sync.retryRefused();
    expect([await waiting(), (await store.sync.refused()).length]).toEqual([[], 1]);
  });

  it('is offered as a whole once its note changes', async () => {
    await store.save([day(1, { text: 'y' })]);
    await store.sync.retryRefused();
    expect(await store.sync.refused()).toEqual([]);
    expect((await waiting()).at(-1)?.note).toEqual((await store.load())[0]);
  });
});

describe('rows as they may lie on a phone', () => {
  it('are passed over when nothing can be seen in them, and stay', async () => {
    await store.sync.join('anna');
    await store.save([day(1, { evening: 1 })]);
    const connection = connect('lichte-benen');
    const odd = [null, 7, {}, { op: 3 }, { op: 'x', note: { id: 4 } }, { op: 'y', note: null }];
    await connection.use(async (database) => {
      for (const row of odd) await database.add('outbox', row);
    });
    expect(await waiting()).toHaveLength(1);
    await store.sync.take(await state(), answer({ results: await storedAll() }));
    expect(await connection.use((database) => database.count('outbox'))).toBe(odd.length);
    expect((await state()).safeAt).toBe(NIGHT);
    connection.close();
  });

  it.each([
    [7, undefined],
    [{ person: 3 }, undefined],
    [{ person: 'a' }, { person: 'a', epoch: null, cursor: 0 }],
    [
      { person: 'a', epoch: 3, cursor: -4, safeAt: 'x' },
      { person: 'a', epoch: null, cursor: 0 },
    ],
    [
      { person: 'a', epoch: 'e', cursor: 1.5 },
      { person: 'a', epoch: 'e', cursor: 0 },
    ],
  ])('a state of %j is read as %j', async (row, want) => {
    await store.writeDevice('store:sync', row);
    expect(await store.sync.state()).toEqual(want);
  });
});
