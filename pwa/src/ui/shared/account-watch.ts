/**
 * Starts keeping the notes safe where there may be an account. It is looked for again when the app
 * comes into view: another tab may have made one.
 */
import { mayHaveAccount, place } from './state.ts';

export function watchAccount(): void {
  place.subscribe(look);
  document.addEventListener('visibilitychange', () => document.hidden || look());
}

async function look(): Promise<void> {
  if (await mayHaveAccount()) await (await import('../safe/keep.ts')).startKeeping();
}
