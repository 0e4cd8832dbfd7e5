/** What the evening scores of a week say together. */
import type { Score } from './diary.ts';

/** With fewer evenings the mean of a week says too little to be shown. */
const ENOUGH_EVENINGS = 3;

/** The mean of a week's evening scores; null with fewer than three of them. */
export function meanEvening(scores: readonly Score[]): number | null {
  if (scores.length < ENOUGH_EVENINGS) return null;
  return scores.reduce((a, b) => a + b, 0) / scores.length;
}
