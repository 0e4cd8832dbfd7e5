/** Rows of the outbox, and the state of the sync, as they may really lie on a phone. */
import type { Refused, SyncState, Waiting } from './outbox-types.ts';
import { readNote } from './rows.ts';

/** `row` as a change that waits; undefined when there is none to see in it. */
export function readWaiting(row: unknown): Waiting | Refused | undefined {
  const { op, note: within, refused } = (row ?? {}) as Partial<Refused>;
  const note = readNote(within);
  if (typeof op !== 'string' || !note) return;
  return refused ? { op, note, refused: readReason(refused) } : { op, note };
}

export function readRows(rows: unknown[]): (Waiting | Refused)[] {
  return rows.map(readWaiting).filter((row) => row !== undefined);
}

export function isRefused(row: Waiting | Refused): row is Refused {
  return 'refused' in row;
}

/** Undefined without an account. */
export function readState(row: unknown): SyncState | undefined {
  const state = (row ?? {}) as Partial<SyncState>;
  const { person, epoch, cursor, safeAt, mendedAt, halted, paused, differs } = state;
  if (typeof person !== 'string') return;
  return {
    person,
    epoch: typeof epoch === 'string' ? epoch : null,
    cursor: Number.isSafeInteger(cursor) ? Math.max(0, cursor ?? 0) : 0,
    ...(typeof safeAt === 'number' ? { safeAt } : {}),
    ...(typeof mendedAt === 'number' ? { mendedAt } : {}),
    ...(halted === true ? { halted } : {}),
    ...(paused === true ? { paused } : {}),
    ...(differs === true ? { differs } : {}),
  };
}

function readReason(refused: Partial<Refused['refused']>): Refused['refused'] {
  return { field: String(refused.field ?? ''), message: String(refused.message ?? '') };
}
