/** A guide in progress: kept on the phone, so that a reload, a call or a locked screen loses nothing. */
import { dayOf } from '../../core/days.ts';
import type { Score } from '../../core/diary.ts';
import type { Change } from '../../core/note.ts';
import { randomId } from '../shared/chance.ts';
import { episodeChange } from '../shared/changes.ts';
import { msNow, zone } from '../shared/clock.ts';
import { readDevice, writeDevice } from '../shared/state.ts';
import { begin, pause, position, type Run } from './timeline.ts';

export interface Going {
  /** Of the episode that it becomes: noting twice makes one note. */
  id: string;
  measure: string;
  zone: string;
  before: Score | null;
  run: Run;
  /** The person ended it and is asked how it is now. */
  ended: boolean;
  /** Milliseconds into the guide at which the rhythm of breathing was last changed. */
  rhythmSince: number;
  /** A body scan with the eyes open. */
  eyesOpen?: boolean;
}

const KEY = 'guide';

export function start(measure: string, before: Score | null): Going {
  const run = begin(msNow());
  return { id: randomId(), measure, zone: zone.value, before, run, ended: false, rhythmSince: 0 };
}

/** The guide that was in progress, or null. */
export async function recall(): Promise<Going | null> {
  const kept = await readDevice<Going>(KEY).catch(() => undefined);
  return kept && typeof kept.run?.startedAt === 'number' ? kept : null;
}

/** Without storage the guide still runs; it only does not survive a reload. */
export function keep(going: Going | null): Promise<void> {
  return writeDevice(KEY, going ?? undefined).catch(() => undefined);
}

/** Who leaves the guide inside the app finds it paused; who locks the phone does not. */
export function keepPaused(going: Going, seconds: readonly number[]): void {
  const now = msNow();
  const over = position(seconds, going.run, now).over;
  keep(over ? going : { ...going, run: pause(going.run, now) });
}

/** The episode, at the day and instant at which it was begun. */
export function episodeOf(going: Going, after: Score | null): Change {
  const at = new Date(going.run.startedAt).toISOString();
  const pair = { before: going.before, after };
  const change = episodeChange(going.measure, 'guide', pair, dayOf(at, going.zone));
  return { ...change, id: going.id, fields: { ...change.fields, at, zone: going.zone } };
}
