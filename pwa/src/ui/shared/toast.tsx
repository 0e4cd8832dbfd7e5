/** "Bewaard", and the way back for six seconds. Said only after the note is on the phone. */
import { signal } from '@preact/signals';
import { Button } from './button.tsx';

interface Message {
  text: string;
  undo?: () => void;
}

const SHOWN_MS = 6000;
const shown = signal<Message | null>(null);
let timer: ReturnType<typeof setTimeout> | undefined;

export function toast(text: string, undo?: () => void): void {
  clearTimeout(timer);
  shown.value = undo ? { text, undo } : { text };
  timer = setTimeout(dismiss, SHOWN_MS);
}

export function dismiss(): void {
  shown.value = null;
}

function takeBack(message: Message): void {
  dismiss();
  message.undo?.();
}

export function Toast() {
  const message = shown.value;
  return (
    <div role="status">
      {message ? (
        <div class="toast" data-testid="saved">
          <span>{message.text}</span>
          {message.undo ? <Button onClick={() => takeBack(message)}>Maak ongedaan</Button> : null}
        </div>
      ) : null}
    </div>
  );
}
