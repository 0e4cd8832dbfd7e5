/** A phone with the shipped store and sync, on a server of the tests. */
import type { Note } from '../core/note.ts';
import { type DatabaseName, openStore, type Store } from '../store/index.ts';
import { type Ended, type Engine, openSync, type Parts } from '../sync/engine.ts';
import type { SyncServer } from './sync-server.ts';

export interface TestPhone {
  store: Store;
  engine: Engine;
  close(): void;
}

export interface PhoneOptions extends Partial<Pick<Parts, 'lock' | 'patience' | 'random'>> {
  now?: () => number;
  device?: string;
}

const opened: TestPhone[] = [];

/** Two of one `name` are two tabs of one phone. */
export function phoneOn(
  server: SyncServer,
  name: string,
  { now = Date.now, device, lock, random, patience = 10_000 }: PhoneOptions = {},
): TestPhone {
  const ids = device ? { randomId: () => device } : {};
  const store = openStore(name as DatabaseName, { now, ...ids });
  const engine = openSync({
    outbox: store.sync,
    fetch: (path, init) => fetch(server.url + path, init),
    lock: lock ?? ((work) => work()),
    now,
    random: random ?? (() => 0.5),
    patience,
  });
  const phone = { store, engine, close: () => close(phone) };
  opened.push(phone);
  return phone;
}

function close({ store, engine }: TestPhone): void {
  engine.cut();
  store.close();
}

export function closePhones(): void {
  for (const phone of opened.splice(0)) close(phone);
}

/** Runs until the sync needs no other try, at most `tries` times. */
export async function runOut({ engine }: TestPhone, tries = 60): Promise<Ended> {
  let ended = await engine.run();
  for (let n = 1; n < tries && ended.kind === 'away'; n++) ended = await engine.run();
  return ended;
}

/** The notes in the order of their ids, to compare phones and servers by. */
export function sorted(notes: Note[]): Note[] {
  return [...notes].sort((a, b) => (a.id < b.id ? -1 : 1));
}
