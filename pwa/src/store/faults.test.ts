import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '../core/note.ts';
import { keepStorage, openStore, type Store, StoreError } from './index.ts';

const EVENING: Change = { id: 'day:2026-03-01', kind: 'day', fields: { evening: 6 } };
let store: Store;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = openStore('lichte-benen');
});

afterEach(() => {
  store.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const fault = (name: string) => new DOMException('as the phone says it', name);

/** The next `times` transactions fail with `error`; those after it work again. */
function failTransactions(error: Error, times: number) {
  const real = IDBDatabase.prototype.transaction;
  let left = times;
  return vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...args
  ) {
    if (left-- > 0) throw error;
    return real.apply(this, args);
  });
}

describe('a handle that the phone closed', () => {
  it.each(['InvalidStateError', 'UnknownError', 'AbortError', 'TransactionInactiveError'])(
    '%s: opens again and repeats the write once',
    async (name) => {
      await store.load();
      const opening = vi.spyOn(indexedDB, 'open');
      failTransactions(fault(name), 1);
      await store.save([EVENING]);
      expect(opening).toHaveBeenCalledOnce();
      expect(await store.load()).toHaveLength(1);
    },
  );

  it('says broken when it fails a second time, and works at the next try', async () => {
    await store.load();
    const tried = failTransactions(fault('UnknownError'), 2);
    await expect(store.save([EVENING])).rejects.toMatchObject({ reason: 'broken' });
    expect(tried).toHaveBeenCalledTimes(2);
    await store.save([EVENING]);
    expect(await store.load()).toHaveLength(1);
  });

  it('loses nothing when it is really closed between two writes', async () => {
    await store.save([EVENING]);
    await closeAllHandles();
    await store.save([{ ...EVENING, id: 'day:2026-03-02' }]);
    expect(await store.load()).toHaveLength(2);
  });

  it('gives up on a phone that never answers', async () => {
    await store.load();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(IDBObjectStore.prototype, 'get').mockReturnValue(new IDBRequest());
    const saving = expect(store.save([EVENING])).rejects.toMatchObject({ reason: 'broken' });
    for (let n = 0; n < 40; n++) await pass(1_000);
    await saving;
  });
});

describe('a full phone', () => {
  it('says full when a write finds no room, without trying again', async () => {
    await store.load();
    const tried = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw fault('QuotaExceededError');
    });
    await expect(store.save([EVENING])).rejects.toMatchObject({ reason: 'full' });
    expect(tried).toHaveBeenCalledOnce();
    tried.mockRestore();
    expect(await store.load()).toEqual([]);
  });

  it('says full when only the end of the transaction tells', async () => {
    await store.load();
    const abort = IDBTransaction.prototype.abort;
    vi.spyOn(IDBTransaction.prototype, 'abort').mockImplementation(function (this: IDBTransaction) {
      Object.assign(this, { error: fault('QuotaExceededError') });
      abort.call(this);
    });
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw fault('AbortError');
    });
    await expect(store.save([EVENING])).rejects.toMatchObject({ reason: 'full' });
  });
});

describe('no storage', () => {
  it('says refused where there is no IndexedDB', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await expect(store.load()).rejects.toMatchObject({ reason: 'refused' });
  });

  it('says refused where opening is forbidden', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw fault('SecurityError');
    });
    await expect(store.load()).rejects.toMatchObject({ reason: 'refused' });
  });

  it('says refused instead of hanging when opening never ends', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(indexedDB, 'open').mockReturnValue(new IDBOpenDBRequest());
    const loading = expect(store.load()).rejects.toMatchObject({ reason: 'refused' });
    await pass(5_000);
    await loading;
  });

  it('throws errors with a cause that says what the phone said', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw fault('SecurityError');
    });
    const error = await store.load().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StoreError);
    expect((error as StoreError).cause).toMatchObject({ name: 'SecurityError' });
  });
});

describe('keeping the storage', () => {
  it.each([
    ['the browser promises', { persist: async () => true }, true],
    ['the browser declines', { persist: async () => false }, false],
    ['the browser throws', { persist: () => Promise.reject(new TypeError('no')) }, false],
    ['there is nothing to ask', undefined, false],
    ['persist is missing', {}, false],
  ])('when %s', async (_, storage, kept) => {
    vi.stubGlobal('navigator', { storage });
    expect(await keepStorage()).toBe(kept);
  });

  it('does not wait for a person who does not answer', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('navigator', { storage: { persist: () => new Promise(() => {}) } });
    const kept = keepStorage();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await kept).toBe(false);
  });
});

/** Lets `ms` pass on the faked clock, and the database have its (real) turn before and after. */
async function pass(ms: number): Promise<void> {
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  for (let n = 0; n < 5; n++) await turn();
  await vi.advanceTimersByTimeAsync(ms);
}

/** What iOS does to an app in the background: the handle is closed and nobody is told. */
async function closeAllHandles(): Promise<void> {
  const closed: IDBDatabase[] = [];
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
  ) {
    closed.push(this);
    throw fault('NotAllowedError');
  });
  await store.load().catch(() => {});
  spy.mockRestore();
  for (const database of closed) database.close();
}
