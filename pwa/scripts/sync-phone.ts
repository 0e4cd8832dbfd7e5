/**
 * Phones without a screen, for tests that drive them: the shipped store and sync, on a database in
 * memory, against a real server. Reads commands as JSON lines and answers each with one, in the
 * order of a phone's commands: `{"phone": "a", "do": "save", "changes": [...]}`. What a command
 * carries as `id` comes back with its answer; an error comes back as `error`.
 *
 * - `open`: `base` URL · `cookie` header · `name` of the database: two phones of one name are two
 *   tabs · `now` ms where the clock stands still, or `offset` ms from the real one · `device` id ·
 *   `seed` of chance · `patience` ms · `lock` false: no Web Locks. Open once more is a reload
 * - `set`: any of base, cookie, now, offset
 * - `join` person · `leave` · `save` changes · `merge` notes · `erase` · `offerAll` · `halt`
 * - `sync`: one run, or as many as `tries` until it is done; gives how it ended and the status ·
 *   `faults`: what happens to its requests, one each (bad-network.ts)
 * - `dump`: notes, count, digest, waiting, refused, state, clock
 * - `close`: the tab; the database stays for a next `open`
 *
 * `"atOnce": true` does a command beside those of the same phone that are still at work.
 */
import 'fake-indexeddb/auto';
import { createInterface } from 'node:readline';
import { digestOf } from '../src/core/digest.ts';
import type { Change, Note } from '../src/core/note.ts';
import { type DatabaseName, openStore, type Store } from '../src/store/index.ts';
import { type Engine, openSync, type Parts } from '../src/sync/engine.ts';
import { chance } from '../src/tests/chance.ts';
import { badNetwork, type Fault, type Network } from './bad-network.ts';

interface Command {
  id?: unknown;
  phone?: string;
  do: string;
  atOnce?: boolean;
  name?: string;
  base?: string;
  cookie?: string;
  now?: number;
  offset?: number;
  device?: string;
  seed?: number;
  patience?: number;
  lock?: boolean;
  person?: string;
  changes?: Change[];
  notes?: Note[];
  tries?: number;
  faults?: Fault[];
}

interface Phone {
  store: Store;
  engine: Engine;
  /** What may be set while it runs. */
  set: Pick<Command, 'base' | 'cookie' | 'now' | 'offset'>;
  network: Network;
  /** What was written while an answer was on its way. */
  written: Written[];
}

/** The notes as they were before and are after a save. */
interface Written {
  before: Note[];
  notes: Note[];
}

const phones = new Map<string, Phone>();
const locks = new Map<string, Promise<unknown>>();

/** What `navigator.locks` does, by name of the database. */
function lockOf(name: string): Parts['lock'] {
  return async (work, wait = false) => {
    while (locks.has(name)) {
      if (!wait) return;
      await locks.get(name);
    }
    const done = work();
    locks.set(
      name,
      done.catch(() => {}),
    );
    return done.finally(() => locks.delete(name));
  };
}

function open(key: string, command: Command): object {
  close(key);
  const { name = key, lock = true, seed = 1, patience } = command;
  const set = settings(command);
  const now = () => set.now ?? Date.now() + (set.offset ?? 0);
  const { device } = command;
  const store = openStore(`phone-${name}` as DatabaseName, {
    now,
    ...(device ? { randomId: () => device } : {}),
  });
  const { int } = chance(seed);
  const written: Written[] = [];
  const network = badNetwork((path, init) => ask(set, path, init), {
    reload: () => open(key, { ...command, ...set }),
    meanwhile: async ({ changes = [] }) => {
      written.push(await write(store, changes));
    },
  });
  const engine = openSync({
    outbox: store.sync,
    fetch: (path, init) => network.fetch(path, init),
    lock: lock ? lockOf(name) : (work) => work(),
    now,
    random: () => int(2 ** 30) / 2 ** 30,
    ...(patience ? { patience } : {}),
  });
  phones.set(key, { store, engine, set, network, written });
  return {};
}

/** As a browser asks from the app's own page. */
async function ask(set: Phone['set'], path: string, init: RequestInit): Promise<Response> {
  const { base = '', cookie } = set;
  const headers = new Headers(init.headers);
  headers.set('Sec-Fetch-Site', 'same-origin');
  headers.set('Origin', base);
  if (cookie) headers.set('Cookie', cookie);
  const response = await fetch(base + path, { ...init, headers });
  const [renewed] = response.headers.getSetCookie();
  if (renewed) set.cookie = renewed.split(';')[0] ?? '';
  return response;
}

function settings({ base, cookie, now, offset }: Command): Phone['set'] {
  return Object.fromEntries(
    Object.entries({ base, cookie, now, offset }).filter(([, value]) => value !== undefined),
  );
}

function close(key: string): object {
  const phone = phones.get(key);
  phone?.engine.cut();
  phone?.store.close();
  phones.delete(key);
  return {};
}

async function act(command: Command): Promise<object> {
  const key = command.phone ?? '';
  if (command.do === 'open') return open(key, command);
  if (command.do === 'close') return close(key);
  const phone = phones.get(key);
  if (!phone) throw new Error(`no phone ${key} is open`);
  const { store, set } = phone;
  const does: Record<string, () => Promise<unknown>> = {
    set: async () => {
      // A clock that stands still and one that runs ahead exclude each other.
      if (command.offset !== undefined) delete set.now;
      Object.assign(set, settings(command));
    },
    join: () => store.sync.join(command.person ?? ''),
    leave: () => store.sync.leave(),
    halt: () => store.sync.halt(),
    offerAll: () => store.sync.offerAll(),
    save: () => write(store, command.changes ?? []),
    merge: async () => ({ notes: await store.merge(command.notes ?? []) }),
    erase: () => store.erase(),
    sync: () => sync(phone, command.tries ?? 1, command.faults ?? []),
    dump: () => dump(store),
  };
  const doing = does[command.do];
  if (!doing) throw new Error(`cannot ${command.do}`);
  return ((await doing()) ?? {}) as object;
}

async function write(store: Store, changes: Change[]): Promise<Written> {
  const ids = new Set(changes.map(({ id }) => id));
  const before = (await store.load()).filter(({ id }) => ids.has(id));
  return { before, notes: await store.save(changes) };
}

async function sync({ engine, ...phone }: Phone, tries: number, faults: Fault[]): Promise<object> {
  phone.network.faults = faults;
  let ended = await engine.run();
  for (let n = 1; n < tries && (ended.kind === 'away' || ended.kind === 'busy'); n++)
    ended = await engine.run();
  return { ended, status: engine.status.value, written: phone.written.splice(0) };
}

async function dump(store: Store): Promise<object> {
  const notes = await store.load();
  return {
    notes,
    count: notes.length,
    digest: digestOf(notes),
    waiting: await store.sync.waiting(Number.MAX_SAFE_INTEGER),
    refused: await store.sync.refused(),
    state: (await store.sync.state()) ?? null,
    clock: (await store.readDevice('store:clock')) ?? null,
  };
}

const turns = new Map<string, Promise<unknown>>();

async function answer(line: string): Promise<void> {
  const command = JSON.parse(line) as Command;
  const { id, phone = '' } = command;
  const before = command.atOnce ? undefined : turns.get(phone);
  const doing = Promise.resolve(before).then(() => act(command));
  const told = doing
    .catch((error: unknown) => ({ error: String(error) }))
    .then((result) => process.stdout.write(`${JSON.stringify({ id, phone, ...result })}\n`));
  if (!command.atOnce) turns.set(phone, told);
  await told;
}

for await (const line of createInterface({ input: process.stdin })) if (line.trim()) answer(line);
await Promise.all(turns.values());
for (const key of [...phones.keys()]) close(key);
