/** Whether a landing is on its way. Apart, so that the day's page can ask without the rest. */
import { signal } from '@preact/signals';

export const underway = signal(false);
