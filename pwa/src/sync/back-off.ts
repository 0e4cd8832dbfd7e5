/** How long to wait after a failure: twice as long each time, and never all phones at once. */

const FIRST_MS = 2_000;
const LAST_MS = 300_000;

export interface BackOff {
  /** Ms to wait; at least `after`, what the server asked for. */
  next(after: number | null): number;
  reset(): void;
}

/** @param random from 0 up to 1 */
export function backOff(random: () => number): BackOff {
  let failures = 0;
  return {
    next(after) {
      const most = Math.min(LAST_MS, FIRST_MS * 2 ** failures++);
      return (after ?? 0) + Math.ceil(random() * most);
    },
    reset() {
      failures = 0;
    },
  };
}
