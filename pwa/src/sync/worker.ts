/** The sync of the service worker: a script of its own, run when the phone says there is network. */
import { openStore } from '../store/index.ts';
import { engineOf } from './browser.ts';

/** Rejects when it is to be tried again: then the phone does so. */
export async function syncNotes(): Promise<void> {
  const store = openStore('lichte-benen');
  try {
    const ended = await engineOf(store).run();
    if (ended.kind === 'away') throw new Error('to be tried again');
  } finally {
    store.close();
  }
}
