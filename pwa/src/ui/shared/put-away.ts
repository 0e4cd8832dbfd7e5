/** Cards of the day's page that were put away unanswered: they stay away until the next day. */
import { dayChange } from './changes.ts';
import { today } from './clock.ts';
import { notes, save, unsaved } from './state.ts';

type Card = 'night' | 'waited' | 'thoughts';

export function isAway(card: Card): boolean {
  const id = `day:${today.value}`;
  const known = [notes.value.get(id), ...(unsaved.value?.changes ?? [])];
  return known.some((note) => note?.id === id && note.fields[`away.${card}`] === true);
}

export function putAway(card: Card): Promise<boolean> {
  return save(dayChange({ [`away.${card}`]: true }));
}
