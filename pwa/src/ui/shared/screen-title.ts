import { useEffect, useRef } from 'preact/hooks';

/**
 * Moves the focus to the heading when a screen or step opens, so that a screen reader reads it, and
 * names the screen in the document title. `step` tells screens apart that share a title.
 */
export function useScreenTitle(title: string, step?: number) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title === 'Lichte Benen' ? title : `${title} · Lichte Benen`;
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [title, step]);
  return heading;
}
