/** A landing on its way: kept on the phone, because it goes on while the phone is locked. */
import { signal } from '@preact/signals';
import { cautions } from '../../content/index.ts';
import { dayOf } from '../../core/days.ts';
import type { Change } from '../../core/note.ts';
import { begin, type Position, position, type Run } from '../guide/timeline.ts';
import { randomId } from '../shared/chance.ts';
import { episodeChange } from '../shared/changes.ts';
import { msNow, zone } from '../shared/clock.ts';
import { diary, readDevice, save, writeDevice } from '../shared/state.ts';
import { possible, type Slot, slots } from './runway.ts';
import { underway } from './underway.ts';

export interface Landing {
  /** Of the episode that it becomes: noting twice makes one note. */
  id: string;
  zone: string;
  items: string[];
  minutes: number;
  run: Run;
}

const KEY = 'landing';
const MEASURE = 'wind-down';
/** So long "welterusten" is what the landing says; after that there is a new one to begin. */
const LANDED_MS = 8 * 3_600_000;

/** The landing on its way or just ended; undefined until the phone was asked. */
export const landing = signal<Landing | null | undefined>(undefined);

export function beginLanding(items: string[], minutes: number): void {
  keep({ id: randomId(), zone: zone.value, items, minutes, run: begin(msNow()) });
}

export function keep(next: Landing | null): void {
  show(next);
  writeDevice(KEY, next ?? undefined).catch(() => undefined);
}

export function where(kept: Landing, now: number): Position {
  return position(lengths(kept), kept.run, now);
}

/** In seconds. */
export function lengths(kept: Landing): number[] {
  return slotsOf(kept).map((slot) => slot.minutes * 60);
}

/** Without what a caution took out since it was begun; the others take its time. */
export function slotsOf({ items, minutes }: Landing): Slot[] {
  const allowed = possible(diary.value.profile.cautions, cautions).map(({ id }) => id);
  return slots(
    items.filter((id) => allowed.includes(id)),
    minutes,
  );
}

/** The episode, at the day and instant at which the landing was begun. */
export function episodeOf({ id, zone, run }: Landing): Change {
  const at = new Date(run.startedAt).toISOString();
  const change = episodeChange(MEASURE, 'guide', {}, dayOf(at, zone));
  return { ...change, id, fields: { ...change.fields, at, zone } };
}

/** Reads what was on its way; notes it if it ended while nobody looked. */
export async function recallLanding(): Promise<void> {
  const kept = await readDevice<Landing>(KEY).catch(() => undefined);
  const known = kept && Array.isArray(kept.items) && typeof kept.run?.startedAt === 'number';
  show(known ? kept : null);
  if (!known || !where(kept, msNow()).over) return;
  underway.value = false;
  await save(episodeOf(kept));
  if (isPast(kept, msNow())) keep(null);
}

/** True when "welterusten" has been said for long enough. */
export function isPast({ run }: Landing, now: number): boolean {
  return Math.abs(now - run.startedAt) > LANDED_MS;
}

function show(next: Landing | null): void {
  landing.value = next;
  underway.value = next !== null;
}
