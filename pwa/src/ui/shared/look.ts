/** Day or evening look: follows the clock and the person's bedtime. */
import { computed, effect, signal } from '@preact/signals';
import { clockText, eveningStart, isDim, nightEnd } from '../../core/evening.ts';
import { wall } from './clock.ts';
import { diary, unsaved } from './state.ts';

export type Look = 'day' | 'evening';

/** A screen that has a look of its own, such as "Nu last?" at night. */
export const forcedLook = signal<Look | null>(null);

export const look = computed<Look>(
  () => forcedLook.value ?? (isDim(wall.value, diary.value.profile) ? 'evening' : 'day'),
);

/** How much darker than the evening a screen is: the landing goes from 0 to 2. */
export const dusk = signal<0 | 1 | 2>(0);

const DAY = '#FAF5EE';
const DUSK = ['#16100B', '#0F0A06', '#0A0603'] as const;

/** Puts the look on the page and leaves word for public/look.js, which runs before the first paint. */
export function startLook(): void {
  effect(() => {
    document.documentElement.dataset['look'] = look.value;
    document.documentElement.dataset['dusk'] = String(dusk.value);
    tell('theme-color', look.value === 'day' ? DAY : DUSK[dusk.value]);
    tell('color-scheme', look.value === 'day' ? 'light' : 'dark');
  });
  effect(() => {
    const { profile } = diary.value;
    const hours = { from: eveningStart(profile), until: clockText(nightEnd(profile)) };
    const forced = { force: forcedLook.value, at: location.pathname };
    const fresh = unsaved.value === null && profile.startedOn === null;
    try {
      localStorage.setItem('look', JSON.stringify({ ...hours, ...forced, fresh }));
    } catch {
      // Without local storage the first paint follows the default hours.
    }
  });
}

function tell(name: string, content: string): void {
  document.querySelector(`meta[name="${name}"]`)?.setAttribute('content', content);
}
