/** The parking place: put down, read, keep or let go. */
import { computed } from '@preact/signals';
import { episodesOf } from '../../core/diary.ts';
import type { Change } from '../../core/note.ts';
import { isShut, readThoughts, type Thought } from '../../core/thought.ts';
import { randomId } from '../shared/chance.ts';
import { episodeChange } from '../shared/changes.ts';
import { instantNow, now, today, wall, zone } from '../shared/clock.ts';
import { diary, notes } from '../shared/state.ts';

const MEASURE = 'worry-writing';

export const thoughts = computed(() => readThoughts(notes.value.values()));

/** What waits for the morning. */
export const shut = computed(() => thoughts.value.filter(isShutNow));

/** What may be read. */
export const opened = computed(() => thoughts.value.filter((thought) => !isShutNow(thought)));

/** What may be read and was not yet. */
export const offered = computed(() => opened.value.filter((thought) => thought.done === null));

/** The thought, and with the first of a day that the writing was done. */
export function parkChanges(text: string): Change[] {
  const fields = { day: today.value, zone: zone.value, at: instantNow(), text };
  const parked: Change = { id: randomId(), kind: 'thought', fields };
  const again = episodesOf(diary.value, MEASURE, today.value).length > 0;
  return again ? [parked] : [parked, episodeChange(MEASURE, 'guide')];
}

export function keepChange({ id }: Thought): Change {
  return { id, kind: 'thought', fields: { done: instantNow() } };
}

/** Erases the words as well: what is let go is nowhere any more. */
export function letGoChange({ id }: Thought): Change {
  return { id, kind: 'thought', fields: { text: null, deleted: true } };
}

/** Within the six seconds in which a tap can be taken back. */
export function bringBackChange({ id, text }: Thought): Change {
  return { id, kind: 'thought', fields: { text, deleted: null } };
}

function isShutNow(thought: Thought): boolean {
  return isShut(thought, { now: now.value, wall: wall.value }, diary.value.profile);
}
