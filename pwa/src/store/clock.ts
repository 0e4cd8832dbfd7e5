/** The stamps of this device. They live beside the notes, so that tabs share one clock. */
import type { Note } from '../core/note.ts';
import { isStamp, laterStamp, nextStamp, type Stamp } from '../core/stamp.ts';

export interface Clock {
  /** Short random name of this device, without a dash. */
  device: string;
  last: Stamp | null;
}

/** Key in `device`; the names that screens use begin otherwise. */
export const CLOCK = 'store:clock';

/** Key in `device` of what the phone knows of its server; absent without an account. */
export const SYNC = 'store:sync';

export function readClock(row: unknown, randomId: () => string): Clock {
  const { device, last } = (row ?? {}) as Partial<Clock>;
  return {
    device:
      typeof device === 'string'
        ? device
        : randomId()
            .toLowerCase()
            .replace(/[^0-9a-z]/g, ''),
    last: isStamp(last) ? last : null,
  };
}

/** Moves `clock` on and gives its new reading. */
export function tick(clock: Clock, now: number): Stamp {
  clock.last = nextStamp(clock.last, now, clock.device);
  return clock.last;
}

/** Moves `clock` past the stamps of `note`, or a later change here would lose against them. */
export function observe(clock: Clock, note: Note): void {
  for (const stamp of Object.values(note.stamps)) {
    if (isStamp(stamp)) clock.last = laterStamp(clock.last, stamp);
  }
}
