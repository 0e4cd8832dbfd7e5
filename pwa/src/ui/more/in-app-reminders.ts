/** Reminds by itself while the app is open. Started once; shows each reminder once, reloads included. */
import { effect } from '@preact/signals';
import { content } from '../../content/index.ts';
import { now, today, wall } from '../shared/clock.ts';
import { diary, place, readDevice, writeDevice } from '../shared/state.ts';
import { toast } from '../shared/toast.tsx';
import { dueReminder, type Reminder } from './reminder-rule.ts';

const KEY = 'reminded';
const KEPT = 40;
/** Screens that are busy with the person: nothing comes between. */
const BUSY = /^\/(nu|gids|avond|rust|begin|welkom|landing|parkeren)(\/|$)/;

export async function startReminders(): Promise<void> {
  let shown = await readDevice<string[]>(KEY).catch(() => undefined);
  shown = Array.isArray(shown) ? shown : [];
  effect(() => {
    const moment = { today: today.value, now: now.value, wall: wall.value };
    const due = dueReminder(diary.value, content, moment, shown ?? []);
    if (!due || place.value !== 'lichte-benen' || document.hidden || isBusy()) return;
    shown = [...(shown ?? []), due.key].slice(-KEPT);
    writeDevice(KEY, shown).catch(() => {});
    remind(due);
  });
}

function isBusy(): boolean {
  return BUSY.test(location.pathname);
}

function remind({ text, buzz, saidOn }: Reminder): void {
  if (location.pathname !== saidOn) toast(text);
  if (buzz && diary.value.profile.vibration) navigator.vibrate?.([200, 120, 200]);
}
