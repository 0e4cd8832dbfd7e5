/**
 * The open database. Phones close it behind the app's back (iOS most of all), so every use can open
 * it again and repeat: work given to `use` must not mind being done twice.
 */
import { openDB } from 'idb';
import { reasonOf, StoreError } from './errors.ts';
import { type Database, MIGRATIONS, type Migration, migrate } from './migrations.ts';
import { within } from './patience.ts';

const OPEN_MS = 5_000;
const WORK_MS = 10_000;

export interface Connection {
  /** Does `work` on the open database. Throws only StoreError. */
  use<T>(work: (database: Database) => Promise<T>): Promise<T>;
  close(): void;
}

export function connect(name: string, migrations: readonly Migration[] = MIGRATIONS): Connection {
  let opened: Promise<Database> | null = null;

  function close(): void {
    opened?.then((database) => database.close()).catch(() => {});
    opened = null;
  }

  async function once<T>(work: (database: Database) => Promise<T>): Promise<T> {
    opened ??= open(name, migrations, close);
    const database = await opened;
    return within(WORK_MS, work(database), () => {
      throw new StoreError('broken', 'no answer');
    });
  }

  async function use<T>(work: (database: Database) => Promise<T>): Promise<T> {
    try {
      return await once(work);
    } catch (error) {
      close();
      if (reasonOf(error) !== 'broken') throw new StoreError(reasonOf(error), error);
    }
    return once(work).catch((error) => {
      close();
      throw new StoreError(reasonOf(error), error);
    });
  }

  return { use, close };
}

/** Opens and migrates. `onLost` is called when the handle is no longer any good. */
async function open(
  name: string,
  migrations: readonly Migration[],
  onLost: () => void,
): Promise<Database> {
  if (!available()) throw new StoreError('refused');
  const opening = openDB<never>(name, migrations.length, {
    upgrade: (database, version, _, upgrade) =>
      migrate(migrations, version, database as never, upgrade as never),
    // A newer version of the app waits in another tab: let it through, it holds the same notes.
    blocking: onLost,
    terminated: onLost,
  }) as unknown as Promise<Database>;
  let late = false;
  opening.then((database) => late && database.close()).catch(() => {});
  return within(OPEN_MS, opening, () => {
    late = true;
    throw new StoreError('refused', 'blocked');
  });
}

/** Some browsers throw at the mere mention when storage is switched off. */
function available(): boolean {
  try {
    return typeof indexedDB === 'object' && indexedDB !== null;
  } catch {
    return false;
  }
}
