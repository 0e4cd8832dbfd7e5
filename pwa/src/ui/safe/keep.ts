/**
 * Keeps the person's notes safe while the app is open, and tells the screens how that stands. The
 * sync has a handle of its own on the notes, so it goes on while the example week is looked at.
 */
import { computed, effect, signal } from '@preact/signals';
import type { Note } from '../../core/note.ts';
import { openStore, type Store } from '../../store/index.ts';
import { NO_ACCOUNT, type Status, type Sync, startSync } from '../../sync/index.ts';
import { setLeftSession } from '../shared/left-session.ts';
import { safeLine } from '../shared/safe-line.tsx';
import { place, save, unsaved } from '../shared/state.ts';
import { confirmCode, recallCode } from './code.ts';
import { lineOf, type Standing } from './lines.ts';

const synced = signal<Status>(NO_ACCOUNT);

/** The sync's word, and what it cannot know of: what could not even be written here. */
export const standing = computed<Standing>(() => ({ ...synced.value, unsaved: unsavedNotes() }));

function unsavedNotes(): number {
  if (place.value !== 'lichte-benen') return 0;
  return new Set(unsaved.value?.changes.map(({ id }) => id)).size;
}

/**
 * Whose this phone is, as the screens show it; null for nobody's, undefined until it was read. What
 * is decided by it reads it anew: see `readPerson`.
 */
export const person = signal<string | null | undefined>(undefined);

/** Whose account is asked about: of whom the notes here are. '' is nobody's. */
export function owner(): string {
  return person.value ?? '';
}

interface Keeping {
  store: Store;
  sync: Sync;
  stop: () => void;
}

let keeping: Keeping | null = null;

/** Starts once. Harmless on a phone without an account: nothing is sent for it. */
export async function startKeeping(): Promise<void> {
  keeping ??= begin();
  await Promise.all([showPerson(), recallCode()]);
}

export function stopKeeping(): void {
  keeping?.stop();
  keeping = null;
  person.value = undefined;
  synced.value = NO_ACCOUNT;
}

function begin(): Keeping {
  const store = openStore('lichte-benen');
  const sync = startSync(store);
  const unwatch = sync.status.subscribe((status) => {
    // Another tab may have signed in or out.
    if ((status.kind === 'none') !== (synced.value.kind === 'none')) showPerson();
    synced.value = status;
  });
  const unsay = effect(() => {
    safeLine.value = place.value === 'lichte-benen' ? lineOf(standing.value) : null;
  });
  return {
    store,
    sync,
    stop: () => {
      for (const end of [unwatch, unsay, sync.stop, store.close]) end();
      safeLine.value = null;
    },
  };
}

async function showPerson(): Promise<void> {
  if (!keeping) return;
  await readPerson().catch(() => {
    person.value = null;
  });
}

/** Whose this phone is now: another tab may have let somebody in. Throws when it cannot be read. */
export async function readPerson(): Promise<string | null> {
  const state = await started().store.sync.state();
  const before = person.value;
  const now = state?.person ?? null;
  person.value = now;
  // A code that still stands here opens the notes of who left, and is nobody else's to see.
  if (before && before !== now) await confirmCode();
  return now;
}

/** The notes that lie on this phone, whatever the screens know of them. Throws like `readPerson`. */
export function notesHere(): Promise<Note[]> {
  return started().store.load();
}

/** False on a phone that stores nothing: an account would be of no use to it, and could get lost. */
export async function canKeep(): Promise<boolean> {
  try {
    await started().store.sync.state();
    return true;
  } catch {
    return false;
  }
}

/** Gives this phone to the person that `signIn` comes in as; to nobody new when that is null. */
export async function enter(signIn: () => Promise<string | null>): Promise<void> {
  try {
    let came: string | null = null;
    await started().sync.enter(async () => {
      came = await signIn();
      return came;
    });
    if (came !== null) setLeftSession(null);
  } finally {
    await showPerson();
  }
}

/** Forgets the account on this phone. The notes stay. */
export async function leave(): Promise<void> {
  await started().sync.leave();
  await showPerson();
}

/** Writes what could not be written, sends what waits and fetches what is new, now. */
export async function keepNow(): Promise<void> {
  if (standing.value.unsaved > 0) await save();
  await started().sync.run();
}

export function outbox(): Store['sync'] {
  return started().store.sync;
}

function started(): Keeping {
  keeping ??= begin();
  return keeping;
}
