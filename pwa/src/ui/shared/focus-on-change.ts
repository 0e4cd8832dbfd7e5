/**
 * A button that gives way to a question takes the focus along, and so does the question when it
 * closes. Gives the ref of what holds both: when `shown` changes, the focus goes to the first of what
 * stands there now.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';

const FIRST = '[tabindex="-1"], input, button';

export function useFocusOnChange<E extends HTMLElement>(shown: unknown) {
  const holder = useRef<E>(null);
  const before = useRef(shown);
  useLayoutEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    holder.current?.querySelector<HTMLElement>(FIRST)?.focus();
  }, [shown]);
  return holder;
}
