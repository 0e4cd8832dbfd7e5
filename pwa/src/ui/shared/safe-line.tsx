/** The truth about how safe the notes are, in one quiet line; only where there is an account. */
import { signal } from '@preact/signals';
import { useLocation } from 'preact-iso';

export interface Line {
  text: string;
  /** True when the person can do something about it. */
  calls: boolean;
}

/** Filled by ui/safe/keep.ts, which the first screen does without. */
export const safeLine = signal<Line | null>(null);

/** Stands above the content when it `calls`, else beneath it. */
export function SafeLine({ calls = false }) {
  const { path } = useLocation();
  const line = safeLine.value;
  if (line?.calls !== calls || path.startsWith('/meer/veilig')) return null;
  return (
    <a class={calls ? 'safe-line calls' : 'safe-line'} href="/meer/veilig">
      {line.text}
    </a>
  );
}
