/**
 * The versions of the database on the phone. Only ever append: somebody's phone is still at each of
 * them. A migration adds and never removes, and copes with any row, for one that throws locks a
 * person out of their own notes.
 */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';

export interface Tables extends DBSchema {
  /** Notes by `id`. A row may come from any version of the app: read it through `readNote`. */
  notes: { key: string; value: unknown };
  /** State of this device by key; never exported. */
  device: { key: string; value: unknown };
  /** Changes that wait for the server, oldest first; read them through `readWaiting`. */
  outbox: { key: number; value: unknown };
}

export type Database = IDBPDatabase<Tables>;
export type Upgrade = IDBPTransaction<Tables, StoreNames<Tables>[], 'versionchange'>;
export type Migration = (database: Database, upgrade: Upgrade) => void | Promise<void>;

export const MIGRATIONS: readonly Migration[] = [
  (database) => {
    database.createObjectStore('notes', { keyPath: 'id' });
    database.createObjectStore('device');
  },
  (database) => {
    database.createObjectStore('outbox', { autoIncrement: true });
  },
];

/**
 * Brings a database of `version` to the newest, or leaves it as it was: the browser does not see that
 * a promise failed, so the upgrade is ended by hand. Waiting for anything but the database ends it too.
 */
export async function migrate(
  migrations: readonly Migration[],
  version: number,
  database: Database,
  upgrade: Upgrade,
): Promise<void> {
  try {
    for (const step of migrations.slice(version)) await step(database, upgrade);
  } catch {
    upgrade.done.catch(() => {});
    upgrade.abort();
  }
}
