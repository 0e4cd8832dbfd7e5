/** The one place where the app reads the clock, and the day that follows from it. */
import { computed, signal } from '@preact/signals';
import { dayOnWall, type Instant, type WallTime } from '../../core/days.ts';

export const now = signal<Instant>(instantNow());
export const wall = computed(() => wallOfPhone(now.value));
export const today = computed(() => dayOnWall(wall.value));

/** The IANA name. Worked out only when it is asked for: see `wallOfPhone`. */
export const zone = computed(() => now.value && zoneOfPhone());

const TICK_MS = 20_000;

export function instantNow(): Instant {
  return new Date().toISOString();
}

export function msNow(): number {
  return Date.now();
}

export function tick(): void {
  now.value = instantNow();
}

/** Keeps `now` up to date while the app is open and whenever it comes back into view. */
export function startClock(): void {
  setInterval(tick, TICK_MS);
  document.addEventListener('visibilitychange', tick);
  addEventListener('pageshow', tick);
}

/** Date knows it for free; the first use of Intl keeps the first paint waiting for 20 ms and more. */
function wallOfPhone(instant: Instant): WallTime {
  const date = new Date(instant);
  const two = (n: number) => String(n).padStart(2, '0');
  return {
    date: `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`,
    hour: date.getHours(),
    minute: date.getMinutes(),
  };
}

function zoneOfPhone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'Europe/Amsterdam';
}
