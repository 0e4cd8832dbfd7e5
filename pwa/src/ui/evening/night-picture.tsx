/** The flamingo asleep in shallow water, under a thin moon. */
import { Flamingo } from '../shared/flamingo.tsx';

export function NightPicture() {
  return (
    <div class="night-picture" aria-hidden="true">
      <svg viewBox="0 0 280 240" class="night-sky" aria-hidden="true">
        <path d="M214 30a27 27 0 1 0 23 41 22 22 0 0 1-23-41z" fill="var(--ink-2)" />
        <g fill="var(--control)">
          <circle cx="58" cy="52" r="2.2" />
          <circle cx="104" cy="22" r="1.6" />
          <circle cx="36" cy="112" r="1.6" />
          <circle cx="250" cy="126" r="1.8" />
          <circle cx="160" cy="34" r="1.4" />
        </g>
        <g fill="none" stroke="var(--line)" stroke-width="4" stroke-linecap="round">
          <path d="M96 206h104" />
          <path d="M70 219h36M126 219h96" />
          <path d="M108 232h62" />
        </g>
      </svg>
      <Flamingo size={168} />
    </div>
  );
}
