/** The files that the person takes along, made when they are asked for. */
import evening from '@content/evening.json';
import triggers from '@content/triggers.json';
import { measureById } from '../../content/index.ts';
import { csvFile } from '../../core/csv.ts';
import { REST } from '../../core/diary.ts';
import { exportFile } from '../../core/export-file.ts';
import type { Note } from '../../core/note.ts';
import { deviceOf } from '../../core/stamp.ts';
import { readThoughts } from '../../core/thought.ts';
import { instantNow, today } from '../shared/clock.ts';
import type { TextFile } from '../shared/download.ts';
import { notes } from '../shared/state.ts';

/** Everything, but parked thoughts only when they are asked for. */
export function everythingFile(withThoughts = false): TextFile {
  const all = chosen(withThoughts);
  const latest =
    all
      .flatMap((note) => Object.values(note.stamps))
      .sort()
      .at(-1) ?? '';
  const made = { at: instantNow(), device: deviceOf(latest) };
  return { name: nameOf('json'), type: 'application/json', text: exportFile(all, made) };
}

/** One line per note, to read in a spreadsheet. */
export function tableFile(withThoughts = false): TextFile {
  const all = chosen(withThoughts);
  const text = csvFile(all, titleOf, readThoughts(all));
  return { name: nameOf('csv'), type: 'text/csv', text };
}

function chosen(withThoughts: boolean): Note[] {
  return [...notes.value.values()].filter((note) => withThoughts || note.kind !== 'thought');
}

function titleOf(id: string): string {
  if (id === REST) return 'Niets gedaan';
  const option = [...triggers, ...evening.worst].find((o) => o.id === id);
  return measureById(id)?.title ?? option?.label ?? id;
}

/** Says nothing of legs: a file name is seen by whoever looks over a shoulder. */
function nameOf(ending: string): string {
  return `notities-${today.value}.${ending}`;
}
