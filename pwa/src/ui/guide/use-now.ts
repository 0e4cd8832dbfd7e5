import { useEffect, useState } from 'preact/hooks';
import { msNow } from '../shared/clock.ts';

const OFTEN_MS = 250;

/**
 * The time in milliseconds; draws again four times a second while `active`, and at once on coming
 * back into view. Read at every drawing: a remembered time would be old after a pause.
 */
export function useNow(active: boolean): number {
  const [, draw] = useState(0);
  useEffect(() => {
    const again = () => draw(msNow());
    document.addEventListener('visibilitychange', again);
    const timer = active ? setInterval(again, OFTEN_MS) : undefined;
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', again);
    };
  }, [active]);
  return msNow();
}
