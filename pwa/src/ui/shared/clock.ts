/** The one place where the app reads the clock, and the day that follows from it. */
import { computed, signal } from '@preact/signals';
import { dayOf, type Instant, wallTime } from '../../core/days.ts';

export const zone = signal(zoneOfPhone());
export const now = signal<Instant>(instantNow());
export const today = computed(() => dayOf(now.value, zone.value));
export const wall = computed(() => wallTime(now.value, zone.value));

const TICK_MS = 20_000;

export function instantNow(): Instant {
  return new Date().toISOString();
}

export function msNow(): number {
  return Date.now();
}

/** Keeps `now` up to date while the app is open and whenever it comes back into view. */
export function startClock(): void {
  const tick = () => {
    zone.value = zoneOfPhone();
    now.value = instantNow();
  };
  setInterval(tick, TICK_MS);
  document.addEventListener('visibilitychange', tick);
  addEventListener('pageshow', tick);
}

function zoneOfPhone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'Europe/Amsterdam';
}
