/** Cards that were put away unanswered: they stay away until the next day, or longer. */
import { addDays } from '../../core/days.ts';
import { dayChange } from './changes.ts';
import { today } from './clock.ts';
import { notes, save, unsaved } from './state.ts';

type Card = 'night' | 'waited' | 'thoughts' | 'habits' | 'more';

/** True when the card was put away today, or within as many `days`, today included. */
export function isAway(card: Card, days = 1): boolean {
  const ids = Array.from({ length: days }, (_, n) => `day:${addDays(today.value, -n)}`);
  const known = [...ids.map((id) => notes.value.get(id)), ...(unsaved.value?.changes ?? [])];
  return known.some(
    (note) => note && ids.includes(note.id) && note.fields[`away.${card}`] === true,
  );
}

export function putAway(card: Card): Promise<boolean> {
  return save(dayChange({ [`away.${card}`]: true }));
}
