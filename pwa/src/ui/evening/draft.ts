/** What is tapped or typed and not yet saved: kept on the phone, so that a reload loses nothing. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Day } from '../../core/days.ts';
import { type DayNote, readDiary } from '../../core/diary.ts';
import { apply, type Change, type Fields } from '../../core/note.ts';
import { dayChange } from '../shared/changes.ts';
import { notes, readDevice, writeDevice } from '../shared/state.ts';

export interface Draft {
  /** Which question is open, counted from 0. */
  step: number;
  /** Fields of the day's note, as in a change. */
  fields: Fields;
  /** The note's text when this one was begun: another phone may bring another meanwhile. */
  over?: Fields;
}

const EMPTY: Draft = { step: 0, fields: {} };

/** The draft of `day`; null until it is read. */
export function useDraft(day: Day) {
  const draft = useSignal<Draft | null>(null);
  const key = `evening:${day}`;

  useEffect(() => {
    let open = true;
    draft.value = null;
    readDevice<Draft>(key)
      .catch(() => undefined)
      .then((kept) => {
        if (open) draft.value = kept ?? EMPTY;
      });
    return () => {
      open = false;
    };
  }, [key]);

  // A phone that refuses storage still has the draft on screen; saving it says what is wrong.
  const keep = (next: Draft) => {
    draft.value = next;
    const empty = next.step === 0 && Object.keys(next.fields).length === 0;
    writeDevice(key, empty ? undefined : next).catch(() => {});
  };
  return { draft: draft.value, keep };
}

/** `draft` with `answered`; a text that is begun remembers what stood there. */
export function withAnswer(draft: Draft, answered: Fields, day: Day): Draft {
  const next = { ...draft, fields: { ...draft.fields, ...answered } };
  const noted = notes.value.get(`day:${day}`)?.fields.text ?? null;
  // Once begun it stays so, but for what was saved meanwhile: that is the person's own.
  const begun = 'text' in draft.fields && draft.fields.text !== noted;
  return 'text' in answered && !begun ? { ...next, over: { text: noted } } : next;
}

/** `fields`, some of them from `draft`, as a change to the note of `day`. */
export function changeOf({ over }: Draft, fields: Fields, day: Day): Change {
  return { ...dayChange(fields, day), ...(over && 'text' in fields ? { over } : {}) };
}

/** The note of `day` as it would be with `fields`. */
export function dayWith(fields: Fields, day: Day): DayNote {
  const change = dayChange(fields, day);
  const note = apply(notes.value.get(change.id), change, '');
  const read = readDiary([{ ...note, fields: { ...note.fields, deleted: null } }]).days[day];
  if (!read) throw new RangeError(`no such day: ${day}`);
  return read;
}
