/** A picture inside a ring that fills with time. The words beside it say the same. */
import type { ComponentChildren } from 'preact';

const R = 118;
const ROUND = 2 * Math.PI * R;

/** `part` of the ring is full, 0 to 1. */
export function Ring({ part, children }: { part: number; children: ComponentChildren }) {
  return (
    <div class="ring">
      <svg viewBox="0 0 250 250" aria-hidden="true">
        <circle cx="125" cy="125" r={R} class="track" />
        {part > 0.001 ? (
          <circle
            cx="125"
            cy="125"
            r={R}
            class="full"
            stroke-dasharray={ROUND}
            stroke-dashoffset={ROUND * (1 - Math.min(1, part))}
            transform="rotate(-90 125 125)"
          />
        ) : null}
      </svg>
      <div class="inside">{children}</div>
    </div>
  );
}
