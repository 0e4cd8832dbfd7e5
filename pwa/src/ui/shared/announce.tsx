/** What a screen reader is told while something runs. */
import { signal } from '@preact/signals';

const spoken = signal('');

export function announce(text: string): void {
  spoken.value = text;
}

export function Announcer() {
  return (
    <div class="hidden-text" aria-live="polite">
      {spoken.value}
    </div>
  );
}
