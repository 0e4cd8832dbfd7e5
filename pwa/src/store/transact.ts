/** Writing, all or nothing. */
import type { IDBPTransaction } from 'idb';
import { reasonOf } from './errors.ts';
import type { Database, Tables } from './migrations.ts';

export type Writing = IDBPTransaction<Tables, ('notes' | 'device' | 'outbox')[], 'readwrite'>;

/** All of `work` durably on the disk, or none of it. */
export async function transact<T>(
  database: Database,
  work: (tx: Writing) => Promise<T>,
): Promise<T> {
  const tx = database.transaction(['notes', 'device', 'outbox'], 'readwrite', {
    durability: 'strict',
  });
  try {
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (error) {
    throw await reasonToAbort(tx, error);
  }
}

/** A request that failed says less than the end of its transaction, where a full disk is named. */
async function reasonToAbort(tx: Writing, error: unknown): Promise<unknown> {
  try {
    tx.abort();
  } catch {
    // It had ended by itself.
  }
  const end = await tx.done.catch((reason: unknown) => reason);
  return reasonOf(end) === 'full' ? end : error;
}
