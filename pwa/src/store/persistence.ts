/** Asks the browser not to clear the notes when the phone is short of room. */
import { within } from './patience.ts';

const ANSWER_MS = 3_000;

/**
 * True when the browser promises to keep the storage. Ask it from a tap. Firefox asks the person and
 * waits, Safari may lack it altogether: no answer in time counts as no.
 */
export async function keepStorage(): Promise<boolean> {
  try {
    const answer = navigator.storage?.persist?.();
    return answer ? await within(ANSWER_MS, answer, () => false) : false;
  } catch {
    return false;
  }
}
