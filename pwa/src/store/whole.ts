/** Offering notes as a whole: to a new account, to a server that forgot, after a refusal. */
import type { Note } from '../core/note.ts';
import { partsOf, soundNote } from '../core/sound.ts';
import { randomText } from './changes.ts';
import type { Refused } from './outbox-types.ts';
import { readNote, readNotes } from './rows.ts';
import type { Writing } from './transact.ts';
import { isRefused, readRows, readWaiting } from './waiting.ts';

/** Well below what the server takes as one change (256 KiB), so that a batch holds several. */
const PART = 20_000;

export async function offerAll(tx: Writing): Promise<void> {
  const waiting = readRows(await tx.objectStore('outbox').getAll()).filter(
    (row) => !isRefused(row),
  );
  const offered = new Set(waiting.map((row) => sorted(row.note)));
  const notes = readNotes(await tx.objectStore('notes').getAll());
  // All at once: one after the other, years of notes would take longer than a phone has patience.
  await Promise.all(notes.map((note) => offerWhole(tx, note, offered)));
}

/**
 * Mends what a server would refuse, on the phone as well, or the two would never be the same.
 * @param offered what waits already, as `sorted` text
 */
async function offerWhole(tx: Writing, note: Note, offered = new Set<string>()): Promise<void> {
  const sound = soundNote(note);
  const parts = partsOf(sound, PART).filter((part) => !offered.has(sorted(part)));
  await Promise.all([
    isEqual(sound, note) || tx.objectStore('notes').put(sound),
    ...parts.map((part) => tx.objectStore('outbox').add({ op: randomText(20), note: part })),
  ]);
}

export async function retryRefused(tx: Writing, all: boolean): Promise<void> {
  const outbox = tx.objectStore('outbox');
  const [keys, rows] = await Promise.all([outbox.getAllKeys(), outbox.getAll()]);
  const refused = rows.flatMap((value, i) => {
    const row = readWaiting(value);
    return row && isRefused(row) ? [{ key: keys[i] as number, row }] : [];
  });
  for (const id of new Set(refused.map(({ row }) => row.note.id))) {
    const note = readNote(await tx.objectStore('notes').get(id));
    const ofNote = refused.filter(({ row }) => row.note.id === id);
    if (!note || !(all || ofNote.some(({ row }) => hasChanged(note, row)))) continue;
    for (const { key } of ofNote) await outbox.delete(key);
    await offerWhole(tx, note);
  }
}

/** True when the note is another than the one that was refused, or can be made so. */
function hasChanged(note: Note, { note: refused }: Refused): boolean {
  const moved = Object.entries(refused.stamps).some(([name, stamp]) => note.stamps[name] !== stamp);
  return moved || !isEqual(soundNote(note), note);
}

function isEqual(a: Note, b: Note): boolean {
  return sorted(a) === sorted(b);
}

/** As text, with the names of all objects in one order. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner instanceof Object && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([x], [y]) => (x < y ? -1 : 1)))
      : inner,
  );
}
