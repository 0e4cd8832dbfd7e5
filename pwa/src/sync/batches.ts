/** Which changes go together: many while it goes well, fewer after a fault, one to find its cause. */
import type { Waiting } from '../store/index.ts';

export const MOST = 500;
const MOST_BYTES = 900 * 1024;

export interface Batches {
  /**
   * The next to send of `waiting`. Those that met a fault by themselves go behind the others, and so
   * do later changes of the same note: a server that sets stamps back gives them their order anew.
   */
  next(waiting: Waiting[]): Waiting[];
  /** True when all of `waiting` go behind. */
  areBehind(waiting: Waiting[]): boolean;
  /** `batch` arrived. */
  went(batch: Waiting[]): void;
  /** `batch` did not: the next is smaller, and a single change waits for the others. */
  failed(batch: Waiting[]): void;
  /** How many were sent behind: read so many more. */
  readonly behind: number;
}

export function batches(): Batches {
  let size = MOST;
  const behind = new Set<string>();

  function frontOf(waiting: Waiting[]): Waiting[] {
    const held = new Set<string>();
    return waiting.filter(({ op, note }) => {
      if (behind.has(op)) held.add(note.id);
      return !held.has(note.id);
    });
  }

  return {
    get behind() {
      return behind.size;
    },
    areBehind: (waiting) => frontOf(waiting).length === 0,
    next(waiting) {
      const front = frontOf(waiting);
      if (front.length > 0) return cut(front, size);
      const noteOf = new Map(waiting.map(({ op, note }) => [op, note.id]));
      const notes = new Set([...behind].flatMap((op) => noteOf.get(op) ?? []));
      const inTurn = [...notes].flatMap((id) => waiting.filter(({ note }) => note.id === id));
      return cut(inTurn, size);
    },
    went(batch) {
      for (const { op } of batch) behind.delete(op);
      if (batch.length >= size) size = Math.min(MOST, size * 2);
    },
    failed(batch) {
      if (batch.length === 0) return;
      size = Math.max(1, Math.floor(batch.length / 2));
      const [only] = batch;
      if (batch.length > 1 || !only) return;
      behind.delete(only.op);
      behind.add(only.op);
    },
  };
}

/** The first of `changes`, at most `size` and not too long as JSON. */
function cut(changes: Waiting[], size: number): Waiting[] {
  const utf8 = new TextEncoder();
  let bytes = 0;
  const over = changes.slice(0, size).findIndex((change) => {
    bytes += utf8.encode(JSON.stringify(change)).length + 1;
    return bytes > MOST_BYTES;
  });
  return changes.slice(0, over === -1 ? size : Math.max(1, over));
}
