/** Which changes go together: many while it goes well, fewer after a fault, one to find its cause. */
import type { Waiting } from '../store/index.ts';

export const MOST = 500;
const MOST_BYTES = 900 * 1024;

export interface Batches {
  /** The next to send of `waiting`. Those that met a fault by themselves go behind the others. */
  next(waiting: Waiting[]): Waiting[];
  /** True when all of `waiting` met a fault by themselves. */
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
  return {
    get behind() {
      return behind.size;
    },
    areBehind: (waiting) => waiting.every(({ op }) => behind.has(op)),
    next(waiting) {
      const front = waiting.filter(({ op }) => !behind.has(op));
      if (front.length > 0) return cut(front, size);
      const byOp = new Map(waiting.map((change) => [change.op, change]));
      return cut(
        [...behind].flatMap((op) => byOp.get(op) ?? []),
        size,
      );
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
