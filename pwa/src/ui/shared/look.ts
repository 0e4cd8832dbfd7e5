/** Day or evening look: follows the clock and the person's bedtime. */
import { computed, effect, signal } from '@preact/signals';
import { eveningStart, isDim } from '../../core/evening.ts';
import { wall } from './clock.ts';
import { diary } from './state.ts';

export type Look = 'day' | 'evening';

/** A screen that has a look of its own, such as "Nu last?" at night. */
export const forcedLook = signal<Look | null>(null);

export const look = computed<Look>(
  () => forcedLook.value ?? (isDim(wall.value, diary.value.profile) ? 'evening' : 'day'),
);

const GROUND = { day: '#FAF5EE', evening: '#16100B' };

/** Puts the look on the page and leaves word for public/look.js, which runs before the first paint. */
export function startLook(): void {
  effect(() => {
    document.documentElement.dataset['look'] = look.value;
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', GROUND[look.value]);
  });
  effect(() => {
    const from = eveningStart(diary.value.profile);
    try {
      localStorage.setItem('look', JSON.stringify({ from, until: '06:00', force: null }));
    } catch {
      // Without local storage the first paint follows the default hours.
    }
  });
}
