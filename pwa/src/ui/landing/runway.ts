/** The landing as slots on a clock: what stands in it, in which order, and how long each lasts. */
import type { Caution } from '../../core/content.ts';
import { clockText, minutesOf, minutesUntil } from '../../core/evening.ts';
import { judge } from '../../core/safety.ts';

export interface Item {
  id: string;
  say: string;
  detail: string;
  picture: string;
  /** Its share, in minutes of an hour in which everything stands. */
  share: number;
  /** Cautions that take this measure out take the item out, and those that change it change the item. */
  measure?: string;
}

export interface Slot {
  item: Item;
  minutes: number;
}

export const LENGTHS = [30, 45, 60, 75, 90];

/** From wide awake to nearly asleep. */
export const ITEMS: Item[] = [
  {
    id: 'screens',
    say: 'Schermen weg',
    detail: 'Maak het licht zacht. Leg schermen uit het zicht.',
    picture: 'screen-away',
    share: 5,
  },
  {
    id: 'shower',
    say: 'Douche rustig',
    detail: 'Kort, en niet te heet.',
    picture: 'shower',
    share: 14,
    measure: 'lukewarm-shower',
  },
  {
    id: 'pyjamas',
    say: 'Pyjama aan',
    detail: 'Poets je tanden. Leg klaar wat je morgen nodig hebt.',
    picture: 'pyjamas',
    share: 6,
  },
  {
    id: 'tea',
    say: 'Kruidenthee',
    detail: 'Een klein kopje is genoeg.',
    picture: 'tea',
    share: 10,
    measure: 'no-caffeine-after-lunch',
  },
  {
    id: 'stretch',
    say: 'Rek zacht',
    detail: 'Kuiten en schouders. Niets hoeft ver.',
    picture: 'calf-stretch',
    share: 5,
    measure: 'calf-stretch',
  },
  {
    id: 'write',
    say: 'Parkeer je gedachten',
    detail: 'Schrijf op wat blijft draaien. Morgen kijk je verder.',
    picture: 'write',
    share: 5,
    measure: 'worry-writing',
  },
  {
    id: 'breathing',
    say: 'Adem rustig mee',
    detail: 'Zacht is genoeg.',
    picture: 'breathe',
    share: 5,
    measure: 'breathing',
  },
  {
    id: 'book',
    say: 'Lees iets rustigs',
    detail: 'Een boek dat je al kent is juist goed.',
    picture: 'book',
    share: 10,
  },
];

const STANDARD = ITEMS.map((item) => item.id).filter((id) => id !== 'write');

/** What this person may put in a landing. */
export function possible(mine: readonly string[], cautions: Caution[]): Item[] {
  return ITEMS.filter(({ measure }) => !measure || judge(measure, mine, cautions).allowed);
}

/** How this person's cautions change an item. */
export function changesOf({ measure }: Item, mine: readonly string[], cautions: Caution[]) {
  return measure ? judge(measure, mine, cautions).changes : [];
}

/** The ids that stand in the landing: as chosen, or all but the writing. */
export function chosen(landing: string[] | null, items: Item[]): string[] {
  const wanted = landing ?? STANDARD;
  return items.map((item) => item.id).filter((id) => wanted.includes(id));
}

/** Whole minutes for each of `ids`, by their shares; together exactly `minutes`. */
export function slots(ids: readonly string[], minutes: number): Slot[] {
  const items = ITEMS.filter((item) => ids.includes(item.id));
  const whole = sum(items);
  const until = (n: number) => Math.round((sum(items.slice(0, n)) / whole) * minutes);
  return items.map((item, i) => ({ item, minutes: until(i + 1) - until(i) }));
}

/** "HH:MM" at which to begin so that it ends at bedtime. */
export function startTime(bedtime: string, minutes: number): string {
  return clockText(minutesOf(bedtime) - minutes);
}

/** The longest landing that still ends at bedtime; null when there is time enough, or none fits. */
export function shorter(now: number, bedtime: string, minutes: number): number | null {
  const left = minutesUntil(now, minutesOf(bedtime));
  if (left >= minutes) return null;
  return LENGTHS.filter((length) => length <= left).at(-1) ?? null;
}

/** How dark it is on the way: 0 evening, 1 from half way, 2 near the end. */
export function dusk(part: number): 0 | 1 | 2 {
  return part < 0.5 ? 0 : part < 0.8 ? 1 : 2;
}

function sum(items: Item[]): number {
  return items.reduce((total, item) => total + item.share, 0);
}
