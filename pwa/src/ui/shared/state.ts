/** What all screens see: the notes in memory, read as a diary, and the one way to change them. */
import { batch, computed, signal } from '@preact/signals';
import { readDiary } from '../../core/diary.ts';
import { type Change, merge, type Note } from '../../core/note.ts';
import { type DatabaseName, openStore, type Store, StoreError, SYNC } from '../../store/index.ts';
import { tick } from './clock.ts';
import { toast } from './toast.tsx';

const PLACE_KEY = 'place';

export const place = signal<DatabaseName>('lichte-benen');
export const notes = signal<ReadonlyMap<string, Note>>(new Map());
export const diary = computed(() => readDiary(notes.value.values()));

/** Changes that could not be written, with the reason; they stay in memory until they can. */
export const unsaved = signal<{ changes: Change[]; reason: StoreError['reason'] } | null>(null);

let store: Store;

/** False while the notes of this place could not be read: they may be there all the same. */
let read = false;

const AGAIN_MS = 120_000;

/** What changes the notes goes one by one: a save must know what the one before could not write. */
let turn: Promise<unknown> | null = null;

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  // At once when nothing is under way: the first reading must not wait for the rest of the script.
  const done = turn ? turn.then(work) : work();
  const ended: Promise<void> = done
    .then(
      () => {},
      () => {},
    )
    .then(() => {
      if (turn === ended) turn = null;
    });
  turn = ended;
  return done;
}

/**
 * Opens the person's own notes, or the example week when that was left open; with `afresh` in the
 * place of what stood there. What cannot be opened leaves everything as it is.
 */
export function openNotes(where: DatabaseName = remembered(), afresh?: Note[]): Promise<void> {
  return inTurn(() => open(where, afresh));
}

async function open(where: DatabaseName, afresh?: Note[]): Promise<void> {
  const opened = openStore(where);
  // At the start there is nothing else; later a screen never shows one place with another's notes.
  if (!store) enter(opened, where);
  if (afresh) {
    await opened.erase();
    await opened.merge(afresh);
  }
  const all = await opened.load();
  batch(() => {
    if (opened !== store) enter(opened, where);
    begin(all);
  });
}

function enter(opened: Store, where: DatabaseName): void {
  // What could not be written there must never be written here.
  if (where !== place.value) unsaved.value = null;
  store?.close();
  store = opened;
  store.onChange(hear);
  place.value = where;
  remember(where);
}

function begin(all: Note[]): void {
  show(all);
  read = true;
}

/**
 * What another tab or the sync wrote. When that is all there is, it is read again: what was saved
 * here since it was sent is not in it.
 */
function hear(changed: Note[], isAll: boolean): void {
  if (isAll && changed.length === 0) forget();
  else if (isAll) inTurn(async () => show(await store.load())).catch(() => show(changed));
  else take(changed);
}

/** Everything was erased: what could not be written must not go to whoever comes after. */
function forget(): void {
  show([]);
  unsaved.value = null;
}

/** A phone that refuses storage still shows the app; whatever is noted then waits in `unsaved`. */
export function openFailed(error: unknown): void {
  unsaved.value = { changes: [], reason: error instanceof StoreError ? error.reason : 'broken' };
}

/**
 * Writes `changes`. True once they are on the phone; false when they could not be written: then
 * they wait in `unsaved`, and the screen keeps what was typed.
 */
export function save(...changes: Change[]): Promise<boolean> {
  const where = place.value;
  return inTurn(async () => {
    if (where !== place.value) return false;
    const all = changes.reduce(withChange, unsaved.value?.changes ?? []);
    try {
      if (!read) begin(await store.load());
      const saved = await store.save(all);
      // Or a screen would be drawn with a note that lies ahead of its clock, and pass it over.
      tick();
      take(saved);
      unsaved.value = null;
      return true;
    } catch (error) {
      const reason = error instanceof StoreError ? error.reason : 'broken';
      unsaved.value = { changes: all, reason };
      return false;
    }
  });
}

/** What waits to be written, and `change`: what it sets again, or says again, waits no longer. */
function withChange(waiting: Change[], change: Change): Change[] {
  let { over } = change;
  const left = waiting
    .filter((older) => !isAgain(older, change))
    .map((older) => {
      if (older.id !== change.id) return older;
      over = { ...over, ...older.over };
      const fields = Object.entries(older.fields).filter(([name]) => !(name in change.fields));
      return { ...older, fields: Object.fromEntries(fields) };
    });
  return [...left, over ? { ...change, over } : change];
}

/** Who taps again because the first tap could not be saved means the same one thing. */
function isAgain({ id, kind, fields }: Change, other: Change): boolean {
  const [at, again] = [fields.at, other.fields.at].map((instant) => Date.parse(String(instant)));
  const said = JSON.stringify([kind, { ...fields, at: 0 }]);
  return (
    id !== other.id &&
    Math.abs((at ?? 0) - (again ?? 0)) < AGAIN_MS &&
    said === JSON.stringify([other.kind, { ...other.fields, at: 0 }])
  );
}

/** Saves and says so, with a way back when there is one. */
export async function saveAndSay(
  text: string,
  changes: Change[],
  undo?: () => Change[],
): Promise<boolean> {
  const saved = await save(...changes);
  if (saved) toast(text, undo ? () => save(...undo()) : undefined);
  return saved;
}

/** Merges notes of a file into the person's own. Resolves with how many changed. */
export function mergeNotes(foreign: Note[]): Promise<number> {
  return onOwn(async (own) => {
    const changed = await own.merge(foreign);
    if (own === store) take(changed);
    return changed.length;
  });
}

/** Erases everything of the person's own. */
export function eraseAll(): Promise<void> {
  return onOwn(async (own) => {
    await own.erase();
    if (own === store) forget();
  });
}

/** Does `work` on the person's own notes, also when the example was opened meanwhile. */
function onOwn<T>(work: (own: Store) => Promise<T>): Promise<T> {
  return inTurn(async () => {
    if (place.value === 'lichte-benen') return work(store);
    const own = openStore('lichte-benen');
    return work(own).finally(own.close);
  });
}

export function readDevice<T>(key: string): Promise<T | undefined> {
  return store.readDevice<T>(key);
}

export function writeDevice(key: string, value: unknown): Promise<void> {
  return store.writeDevice(key, value);
}

/**
 * False when this phone keeps the person's notes nowhere else. Where that cannot be read they may be
 * on the server too. Never rejects.
 */
export async function mayHaveAccount(): Promise<boolean> {
  const state = await store.readDevice(SYNC).catch(() => null);
  return place.value === 'lichte-benen' && state !== undefined;
}

function show(all: Note[]): void {
  notes.value = new Map(all.map((n) => [n.id, n]));
}

function take(changed: Note[]): void {
  const next = new Map(notes.value);
  for (const note of changed) {
    const known = next.get(note.id);
    next.set(note.id, known ? merge(known, note) : note);
  }
  notes.value = next;
}

function remembered(): DatabaseName {
  try {
    return sessionStorage.getItem(PLACE_KEY) === 'voorbeeld' ? 'voorbeeld' : 'lichte-benen';
  } catch {
    return 'lichte-benen';
  }
}

function remember(where: DatabaseName): void {
  try {
    sessionStorage.setItem(PLACE_KEY, where);
  } catch {
    // Without session storage a reload leads back to the person's own notes, which is fine.
  }
}
