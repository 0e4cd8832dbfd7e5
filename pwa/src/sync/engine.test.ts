import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change, Fields } from '../core/note.ts';
import { nextStamp } from '../core/stamp.ts';
import {
  closePhones,
  type PhoneOptions,
  phoneOn,
  runOut,
  sorted,
  type TestPhone,
} from '../tests/sync-phone.ts';
import { page, problem, SyncServer, send } from '../tests/sync-server.ts';

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;

vi.setConfig({ testTimeout: 60_000 });

let server: SyncServer;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  server = await new SyncServer().start();
});

afterEach(async () => {
  closePhones();
  await server.stop();
});

async function joined(name: string, options: PhoneOptions = {}): Promise<TestPhone> {
  const phone = phoneOn(server, name, options);
  await phone.store.sync.join('anna');
  return phone;
}

const day = (n: number, fields: Fields): Change => ({ id: `day:${n}`, kind: 'day', fields });
const notesOf = async ({ store }: TestPhone) => sorted(await store.load());

async function expectAgreement(...phones: TestPhone[]): Promise<void> {
  for (let round = 0; round < 2; round++)
    for (const phone of phones) expect(await phone.engine.run()).toEqual({ kind: 'done' });
  for (const phone of phones) {
    expect(await notesOf(phone)).toEqual(sorted(server.all));
    expect(phone.engine.status.value).toMatchObject({ kind: 'safe', waiting: 0 });
  }
}

describe('a run', () => {
  it('does nothing without an account', async () => {
    const phone = phoneOn(server, 'phone');
    await phone.store.save([day(1, { evening: 3 })]);
    expect(await phone.engine.run()).toEqual({ kind: 'none' });
    expect(phone.engine.status.value.kind).toBe('none');
    expect(server.asked).toEqual([]);
  });

  it('is not heard where somebody else is signed in', async () => {
    const phone = await joined('phone');
    await phone.store.save([day(1, { evening: 3 })]);
    server.person = 'bram';
    expect(await phone.engine.run()).toEqual({ kind: 'paused' });
    expect(phone.engine.status.value).toMatchObject({ kind: 'paused', waiting: 1 });
    expect(server.notes.size).toBe(0);
    server.person = 'anna';
    await expectAgreement(phone);
  });

  it('sends what waits and fetches what is new, in pages', async () => {
    server.pageSize = 7;
    const [one, other] = [await joined('one'), await joined('other')];
    await one.store.save(Array.from({ length: 40 }, (_, n) => day(n, { evening: n % 11 })));
    await other.store.save([day(3, { text: 'elders' }), day(99, { night: 2 })]);
    await expectAgreement(one, other);
    expect(server.notes.size).toBe(41);
  });

  it('sends no more than 500 changes and 900 KB at a time', async () => {
    const phone = await joined('phone');
    const text = 'é'.repeat(9_000);
    await phone.store.save(Array.from({ length: 620 }, (_, n) => day(n, { evening: 3 })));
    await phone.store.save(Array.from({ length: 80 }, (_, n) => day(1_000 + n, { text })));
    expect(await phone.engine.run()).toEqual({ kind: 'done' });
    const sizes = server.asked.map(({ changes }) => changes.length);
    const bytes = server.asked.map(
      (asked) => new TextEncoder().encode(JSON.stringify(asked)).length,
    );
    expect(Math.max(...sizes)).toBe(500);
    expect(Math.max(...bytes)).toBeLessThan(1_000_000);
    expect(server.notes.size).toBe(700);
  });

  it('asks once more when something was saved meanwhile', async () => {
    const phone = await joined('phone');
    await phone.store.save([day(1, { evening: 3 })]);
    let saving: Promise<unknown> = Promise.resolve();
    server.late = () => {
      saving = phone.store.save([day(2, { evening: 4 })]);
      server.late = () => false;
      return false;
    };
    await Promise.all([phone.engine.run(), phone.engine.run()]);
    await saving;
    await expectAgreement(phone);
    expect(server.notes.size).toBe(2);
  });

  it('gives a note that waits up for no answer but its own', async () => {
    const phone = await joined('phone');
    await phone.store.save([day(1, { text: 'mijn' })]);
    server.put({ ...day(1, { text: 'hun' }), stamps: { text: nextStamp(null, 1, 'other') } });
    await expectAgreement(phone);
    const [note] = await phone.store.load();
    expect(note).toMatchObject({ fields: { text: 'mijn' }, lost: [{ value: 'hun' }] });
  });
});

describe('lost answers', () => {
  it('leave every change applied once, under the same name', async () => {
    const phone = await joined('phone');
    let lost = 0;
    server.late = (_, response) => {
      if (lost++ % 3 === 2) return false;
      response.socket?.resetAndDestroy();
      return true;
    };
    for (let n = 0; n < 12; n++) {
      await phone.store.save([day(n % 5, { evening: n, text: `tekst ${n}` })]);
      await phone.engine.run();
    }
    server.late = () => false;
    await runOut(phone);
    await expectAgreement(phone);
    expect(server.applied.size).toBe(12);
  });

  it('and a reload in the middle lose nothing', async () => {
    let phone = await joined('phone');
    await phone.store.save(Array.from({ length: 30 }, (_, n) => day(n, { evening: 3 })));
    for (let n = 0; n < 5; n++) {
      server.late = (_, response) => {
        // The page is gone before the answer comes.
        phone.close();
        response.socket?.resetAndDestroy();
        return true;
      };
      await phone.engine.run();
      phone = phoneOn(server, 'phone');
      await phone.store.save([day(100 + n, { night: n })]);
    }
    server.late = () => false;
    await expectAgreement(phone);
    expect(server.notes.size).toBe(35);
    expect(server.applied.size).toBe(35);
  });
});

describe('two tabs', () => {
  it('without a lock send at once and still lose and double nothing', async () => {
    const one = await joined('phone');
    const other = phoneOn(server, 'phone');
    for (let n = 0; n < 10; n++) {
      await Promise.all([
        one.store.save([day(n % 4, { evening: n })]),
        other.store.save([day(n % 3, { text: `tekst ${n}` })]),
        one.engine.run(),
        other.engine.run(),
      ]);
    }
    await runOut(one);
    await expectAgreement(one, other);
    expect(server.applied.size).toBe(20);
  });

  it('with a lock: the second leaves it to the first', async () => {
    let isHeld = false;
    const lock: PhoneOptions['lock'] = async (work) => {
      if (isHeld) return;
      isHeld = true;
      return work().finally(() => {
        isHeld = false;
      });
    };
    const one = await joined('phone', { lock: lock as never });
    const other = phoneOn(server, 'phone', { lock: lock as never });
    await one.store.save([day(1, { evening: 3 })]);
    const [first, second] = await Promise.all([one.engine.run(), other.engine.run()]);
    expect([first, second]).toEqual([{ kind: 'done' }, { kind: 'busy' }]);
    expect(server.asked).toHaveLength(1);
  });
});

describe('clocks', () => {
  it.each<[string, (n: number) => number]>([
    ['stand still', () => 0],
    ['stutter', (n) => (n % 3) * -1_000],
    ['run back', (n) => n * -HOUR],
    ['are ten years behind', () => -10 * YEAR],
    ['are ten years ahead', () => 10 * YEAR],
    ['jump ten years to and fro', (n) => (n % 2 ? 10 : -10) * YEAR],
    ['were ahead and are set right', (n) => (n < 10 ? 10 * YEAR : 0)],
  ])(
    'that %s: two phones come to have the same, and the last word of each field',
    async (_, off) => {
      const start = Date.now() - HOUR;
      let [n, beat] = [0, 0];
      const odd = await joined('odd', { now: () => start + n * 1_000 + off(n), device: 'odd' });
      const even = await joined('even', { now: () => start + n * 1_000 + ++beat, device: 'even' });
      server.clock = () => start + n * 1_000 + 500;
      for (n = 0; n < 30; n++) {
        await odd.store.save([day(n % 5, { evening: n, text: `van odd ${n}` })]);
        if (n % 3 === 0) await odd.engine.run();
        await even.engine.run();
        await even.store.save([day(n % 4, { night: n })]);
        if (n % 4 === 0) await even.engine.run();
      }
      await expectAgreement(odd, even);
      const all = await notesOf(odd);
      expect(all.map((note) => note.fields.evening)).toEqual([25, 26, 27, 28, 29]);
      expect(all.flatMap((note) => note.lost ?? [])).toEqual([]);
      const limit = nextStamp(null, start + 31_000, 'z');
      for (const note of all)
        for (const stamp of Object.values(note.stamps)) expect(stamp < limit).toBe(true);
    },
  );

  it('a phone ahead does not win over what came after it', async () => {
    const ahead = await joined('ahead', { now: () => Date.now() + 10 * YEAR });
    const right = await joined('right');
    await ahead.store.save([day(1, { evening: 9 })]);
    await expectAgreement(ahead, right);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await right.store.save([day(1, { evening: 2 })]);
    await expectAgreement(right, ahead);
    expect((await ahead.store.load())[0]?.fields.evening).toBe(2);
  });
});

describe('a server that', () => {
  async function safe(): Promise<TestPhone> {
    const phone = await joined('phone');
    await phone.store.save(Array.from({ length: 20 }, (_, n) => day(n, { evening: 3 })));
    await runOut(phone);
    return phone;
  }

  it('lives anew and forgot everything gets everything back in one run', async () => {
    const phone = await safe();
    server.epoch = 'second';
    server.notes.clear();
    server.applied.clear();
    server.seq = 0;
    await expectAgreement(phone);
    expect(server.notes.size).toBe(20);
  });

  it('went back under the same epoch gets back what it lacks', async () => {
    const phone = await safe();
    for (const id of [...server.notes.keys()].slice(12)) server.notes.delete(id);
    server.seq = 12;
    await expectAgreement(phone);
    expect(server.notes.size).toBe(20);
  });

  it('lost a note in silence gets it back: the digests differ', async () => {
    const phone = await safe();
    server.notes.delete('day:7');
    await expectAgreement(phone);
    expect(server.notes.has('day:7')).toBe(true);
  });

  it('has a note that the phone lost gives it again', async () => {
    const phone = await safe();
    const before = await notesOf(phone);
    const rows = indexedDB.open('phone');
    await new Promise((resolve) => {
      rows.onsuccess = resolve;
    });
    const tx = rows.result.transaction('notes', 'readwrite');
    tx.objectStore('notes').delete('day:7');
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
    rows.result.close();
    await expectAgreement(phone);
    expect(await notesOf(phone)).toEqual(before);
  });

  it('says another digest whatever is sent is believed in nothing, and asked once an hour', async () => {
    let now = Date.now();
    const phone = await joined('phone', { now: () => now });
    await phone.store.save([day(1, { evening: 3 })]);
    server.late = (answer, response) => {
      send(response, { ...answer, digest: 1 });
      return true;
    };
    expect(await phone.engine.run()).toEqual({ kind: 'done' });
    expect(phone.engine.status.value.kind).toBe('differs');
    const opened = phoneOn(server, 'phone', { now: () => now });
    await opened.engine.refresh();
    expect(opened.engine.status.value.kind).toBe('differs');
    const asked = server.asked.length;
    await phone.engine.run();
    expect(server.asked).toHaveLength(asked + 1);
    now += HOUR + 1;
    await phone.engine.run();
    expect(server.asked.at(-1)?.cursor).toBe(0);
    server.late = () => false;
    await expectAgreement(phone);
  });

  it('never comes to an end is left alone', async () => {
    const phone = await safe();
    const before = server.asked.length;
    server.late = (answer, response) => {
      send(response, { ...answer, more: true });
      return true;
    };
    expect((await phone.engine.run()).kind).toBe('away');
    server.late = (answer, response) => {
      send(response, { ...answer, epoch: `epoch ${server.asked.length}` });
      return true;
    };
    expect((await phone.engine.run()).kind).toBe('away');
    expect(server.asked.length).toBeLessThan(before + 10);
    server.late = () => false;
    await runOut(phone);
    await expectAgreement(phone);
  });

  it('asks to wait is heeded', async () => {
    const phone = await safe();
    server.fault = (_, response) => {
      response.setHeader('Retry-After', '120');
      problem(response, 503);
      return true;
    };
    expect(await phone.engine.run()).toEqual({ kind: 'away', again: 120_000 + 1_000 });
    server.fault = (_, response) => page(response, 502) === undefined;
    const waits = [];
    for (let n = 0; n < 10; n++) waits.push(await phone.engine.run());
    expect(waits.map((ended) => 'again' in ended && ended.again)).toEqual([
      ...[2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 128_000, 150_000, 150_000, 150_000],
    ]);
  });
});

describe('a session', () => {
  const ended = () => {
    server.fault = (_, response) => problem(response, 401) === undefined;
  };

  it('that ended pauses, keeps everything, and goes on after signing in', async () => {
    const phone = await joined('phone');
    await phone.store.save([day(1, { evening: 3 })]);
    ended();
    expect(await phone.engine.run()).toEqual({ kind: 'paused' });
    expect(phone.engine.status.value).toMatchObject({ kind: 'paused', waiting: 1 });
    await phone.engine.enter(async () => {
      server.fault = () => false;
      return 'anna';
    });
    await expectAgreement(phone);
    expect(server.applied.size).toBe(1);
  });

  it('that ended is still so after a failure and in another tab, until there is an answer', async () => {
    const phone = await joined('phone');
    await runOut(phone);
    ended();
    await phone.engine.run();
    server.fault = (_, response) => page(response, 502) === undefined;
    expect((await phone.engine.run()).kind).toBe('away');
    const opened = phoneOn(server, 'phone');
    await opened.engine.refresh();
    for (const { engine } of [phone, opened])
      expect(engine.status.value).toMatchObject({ kind: 'paused', waiting: 0 });
    server.fault = () => false;
    await expectAgreement(opened);
    await phone.engine.refresh();
    expect(phone.engine.status.value.kind).toBe('safe');
  });

  it('that begins is not called safe before anything was heard', async () => {
    const phone = await joined('phone');
    await phone.engine.refresh();
    expect(phone.engine.status.value.kind).toBe('unheard');
    await expectAgreement(phone);
  });

  it('of another person gets all notes, and none before it is known whose it is', async () => {
    const phone = await joined('phone');
    await phone.store.save([day(1, { evening: 3 })]);
    await runOut(phone);
    const theirs = server;
    server = await new SyncServer().start();
    server.person = 'bea';
    phone.close();
    const moved = phoneOn(server, 'phone');
    // The cookie is there, but the answer to the sign-in never came.
    await moved.engine.enter(async () => null);
    await moved.store.save([day(2, { evening: 4 })]);
    expect(await moved.engine.run()).toEqual({ kind: 'paused' });
    expect(moved.engine.status.value).toMatchObject({ kind: 'paused', waiting: 1 });
    expect(server.asked).toEqual([]);
    await moved.engine.enter(async () => 'bea');
    await expectAgreement(moved);
    expect(server.notes.size).toBe(2);
    expect(theirs.notes.size).toBe(1);
    await theirs.stop();
  });

  it('whose sign-in was not heard goes on when it is the same person', async () => {
    const phone = await joined('phone');
    await phone.store.save([day(1, { evening: 3 })]);
    const failing = phone.engine.enter(async () => {
      throw new Error('offline');
    });
    await expect(failing).rejects.toThrow('offline');
    expect(phone.engine.status.value.kind).toBe('paused');
    await expectAgreement(phone);
  });

  it('whose sign-in was not heard, with no server in reach, is asked after again', async () => {
    const phone = await joined('phone');
    await phone.engine.enter(async () => null);
    const { url } = server;
    server.url = 'http://127.0.0.1:1';
    expect((await phone.engine.run()).kind).toBe('away');
    server.url = url;
    await expectAgreement(phone);
  });

  it('left behind sends nothing more, and the notes stay', async () => {
    const phone = await joined('phone');
    await phone.store.save([day(1, { evening: 3 })]);
    await runOut(phone);
    await phone.engine.leave();
    await phone.store.save([day(2, { evening: 3 })]);
    const asked = server.asked.length;
    expect(await phone.engine.run()).toEqual({ kind: 'none' });
    expect(phone.engine.status.value.kind).toBe('none');
    expect(server.asked).toHaveLength(asked);
    expect(await phone.store.load()).toHaveLength(2);
  });
});

it('erasing the phone while a sync is on its way brings nothing back', async () => {
  const phone = await joined('phone');
  await phone.store.save([day(1, { evening: 3 })]);
  let erasing: Promise<void> = Promise.resolve();
  server.late = (answer, response) => {
    erasing = phone.store.erase().then(() => send(response, answer));
    return true;
  };
  expect(await phone.engine.run()).toEqual({ kind: 'none' });
  await erasing;
  expect(await phone.store.load()).toEqual([]);
  expect(await phone.store.sync.waiting(9)).toEqual([]);
});

it('a phone that fails to store what it heard asks for it again', async () => {
  const phone = await joined('phone');
  server.put({ ...day(1, { text: 'hun' }), stamps: { text: nextStamp(null, 1, 'other') } });
  const real = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('vol', 'QuotaExceededError');
  };
  try {
    expect((await phone.engine.run()).kind).toBe('away');
  } finally {
    IDBObjectStore.prototype.put = real;
  }
  await expectAgreement(phone);
});
