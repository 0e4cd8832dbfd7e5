/** Hybrid logical clock stamps: texts that sort by time, then counter, then device. */

/** `mmmmmmmmm-cccc-device`: milliseconds and counter in base 36, zero-padded. */
export type Stamp = string;

const MAX_COUNTER = 36 ** 4 - 1;

/**
 * A stamp later than `last`, also when the clock stutters or runs back.
 * @param now milliseconds since 1970, from the clock of this device
 * @param device short random id of this device, without a dash
 */
export function nextStamp(last: Stamp | null, now: number, device: string): Stamp {
  const [lastMs, lastCounter] = last ? parts(last) : [0, 0];
  if (now > lastMs) return stamp(now, 0, device);
  return lastCounter < MAX_COUNTER
    ? stamp(lastMs, lastCounter + 1, device)
    : stamp(lastMs + 1, 0, device);
}

export function laterStamp(a: Stamp | null, b: Stamp | null): Stamp | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function stamp(ms: number, counter: number, device: string): Stamp {
  return `${ms.toString(36).padStart(9, '0')}-${counter.toString(36).padStart(4, '0')}-${device}`;
}

function parts(text: Stamp): [ms: number, counter: number] {
  const [ms = '0', counter = '0'] = text.split('-');
  return [Number.parseInt(ms, 36), Number.parseInt(counter, 36)];
}
