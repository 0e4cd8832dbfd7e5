/** Hybrid logical clock stamps: texts that sort by time, then counter, then device. */

/** `mmmmmmmmm-cccc-device`: milliseconds and counter in base 36, zero-padded. */
export type Stamp = string;

const SHAPE = /^[0-9a-z]{9}-[0-9a-z]{4}-[0-9A-Za-z]{1,40}$/;
const MAX_MS = 36 ** 9 - 1;
const MAX_COUNTER = 36 ** 4 - 1;

/**
 * A stamp later than `last`, also when the clock stutters or runs back. A `last` that is no stamp
 * counts as none.
 * @param now milliseconds since 1970, from the clock of this device
 * @param device short random id of this device: letters and digits
 */
export function nextStamp(last: Stamp | null, now: number, device: string): Stamp {
  const [ms, counter] = isStamp(last) ? parts(last) : [0, -1];
  const clock = Number.isFinite(now) ? Math.min(Math.floor(now), MAX_MS) : 0;
  if (clock > ms) return stamp(clock, 0, device);
  return counter < MAX_COUNTER ? stamp(ms, counter + 1, device) : stamp(ms + 1, 0, device);
}

export function laterStamp(a: Stamp | null, b: Stamp | null): Stamp | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

/** The milliseconds of a stamp, as a text that sorts as they do. */
export function timePart(text: Stamp): string {
  return text.slice(0, 9);
}

export function deviceOf(text: Stamp): string {
  return text.slice(15);
}

export function isStamp(text: unknown): text is Stamp {
  return typeof text === 'string' && SHAPE.test(text);
}

function stamp(ms: number, counter: number, device: string): Stamp {
  return `${ms.toString(36).padStart(9, '0')}-${counter.toString(36).padStart(4, '0')}-${device}`;
}

function parts(text: Stamp): [ms: number, counter: number] {
  return [Number.parseInt(text.slice(0, 9), 36), Number.parseInt(text.slice(10, 14), 36)];
}
