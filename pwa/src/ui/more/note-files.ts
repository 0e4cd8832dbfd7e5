/** The files that the person takes along, made when they are asked for. */
import { exportFile } from '../../core/export-file.ts';
import { deviceOf } from '../../core/stamp.ts';
import { instantNow, today } from '../shared/clock.ts';
import { notes } from '../shared/state.ts';
import type { TextFile } from './download.ts';

export function everythingFile(): TextFile {
  const all = [...notes.value.values()];
  const latest =
    all
      .flatMap((note) => Object.values(note.stamps))
      .sort()
      .at(-1) ?? '';
  const made = { at: instantNow(), device: deviceOf(latest) };
  return { name: nameOf('json'), type: 'application/json', text: exportFile(all, made) };
}

/** Says nothing of legs: a file name is seen by whoever looks over a shoulder. */
function nameOf(ending: string): string {
  return `notities-${today.value}.${ending}`;
}
