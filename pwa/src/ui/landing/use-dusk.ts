/** Holds the evening look, and darker than that, for as long as a screen is shown. */
import { useLayoutEffect } from 'preact/hooks';
import { dusk, forcedLook } from '../shared/look.ts';

export function useDusk(depth: 0 | 1 | 2): void {
  useLayoutEffect(() => {
    forcedLook.value = 'evening';
    dusk.value = depth;
  }, [depth]);
  useLayoutEffect(
    () => () => {
      forcedLook.value = null;
      dusk.value = 0;
    },
    [],
  );
}
