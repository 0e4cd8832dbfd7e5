/** A small sign for each feeling. Decoration: the words beside it say it. */
import type { Feel } from '../../core/content.ts';

const PATHS: Record<Feel, string> = {
  urge: 'M4 8c2.5-3 4-3 6.500 0s4 3 6.500 0M7 13c2.500-3 4-3 6.500 0s4 3 6.500 0M4 18c2.500-3 4-3 6.500 0s4 3 6.500 0',
  heavy: 'M12 4v9M8 9.500l4 4 4-4M5 18.500h14',
  cramp: 'M13.500 3L7 13h5l-1.500 8L17 11h-5z',
  tense: 'M4 12h4M16 12h4M8 12l1.500-4 2.500 8 2.500-8L16 12',
  wired:
    'M12 8a4 4 0 1 0 .01 0M12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M5.300 18.700l1.400-1.400M17.300 6.700l1.400-1.400',
  burning:
    'M12 3c1 4 5 5.500 5 10.500a5 5 0 0 1-10 0c0-2 1-3.500 2-4.500 0 2 1 3 2 3 1.500-2 .5-5 1-9z',
};

export function Glyph({ feel }: { feel: Feel }) {
  return (
    <span class="glyph" aria-hidden="true">
      <svg
        width="26"
        height="26"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
        role="presentation"
      >
        <path d={PATHS[feel]} />
      </svg>
    </span>
  );
}
