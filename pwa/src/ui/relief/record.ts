/** Keeps one run of "Nu last?" as a note from its first second, and on the phone to come back to. */
import { dayOf } from '../../core/days.ts';
import type { Change } from '../../core/note.ts';
import { randomId } from '../shared/chance.ts';
import { instantNow, msNow, zone } from '../shared/clock.ts';
import { readDevice, save, writeDevice } from '../shared/state.ts';
import type { Relief } from './chain.ts';

const KEY = 'relief';

export function newRelief(cramp: boolean): Relief {
  const at = instantNow();
  return {
    id: randomId(),
    day: dayOf(at, zone.value),
    zone: zone.value,
    at,
    cramp,
    step: 0,
    since: msNow(),
    done: [],
    before: null,
    after: null,
    phase: 'steps',
  };
}

/** The run that was in progress, or null. */
export async function recallRelief(): Promise<Relief | null> {
  const kept = await readDevice<Relief>(KEY).catch(() => undefined);
  return kept && typeof kept.since === 'number' && Array.isArray(kept.done) ? kept : null;
}

export function forget(): void {
  writeDevice(KEY, undefined).catch(() => undefined);
}

/** Writes both; a note that cannot be written waits, and the screen says so. */
export function record(relief: Relief): Promise<boolean> {
  writeDevice(KEY, relief).catch(() => undefined);
  return save(noteOf(relief));
}

export function noteOf(relief: Relief): Change {
  const { id, day, zone, at, cramp, done: steps, before, after } = relief;
  return { id, kind: 'relief', fields: { day, zone, at, cramp, steps, before, after } };
}
