/** The sync with the app closed, where the browser has it (Background Sync). */

declare const self: ServiceWorkerGlobalScope;
/** What the script below leaves in the room of the worker; see ../sync/worker.ts. */
declare const notesSync: { syncNotes(): Promise<void> };

const SCRIPT = '/sync-worker.js';

/**
 * Loads the script once while this worker is installed: the browser keeps it with the worker, and
 * later gives it without a network. What it would cost at every start is so only paid for a sync.
 */
export function keepSync(): void {
  if ('sync' in self.registration) importScripts(SCRIPT);
}

/** Rejects when the phone should try again later. */
export async function syncInBackground(): Promise<void> {
  importScripts(SCRIPT);
  await notesSync.syncNotes();
}
