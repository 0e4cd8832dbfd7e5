/** Head and shoulders from the front, for what happens above the chest. */
import type { ComponentChildren } from 'preact';

interface Props {
  /** Degrees that the head leans; to the right is positive. */
  lean?: number;
  /** How far the shoulders are drawn up. */
  raised?: number;
  face?: ComponentChildren;
}

const NECK_Y = 122;

export function Bust({ lean = 0, raised = 0, face }: Props) {
  const y = 142 - raised;
  return (
    <g stroke-linecap="round" stroke-linejoin="round">
      <path
        d={`M100 ${y - 6}h26c22 0 32 14 36 ${44 + raised}H38c4-${30 + raised} 14-${44 + raised} 36-${44 + raised}z`}
        fill="var(--cloth)"
        stroke="var(--cloth)"
        stroke-width="4"
      />
      <g transform={`rotate(${lean} 100 ${NECK_Y + 8})`}>
        <path d="M100 104v30" stroke="var(--tone-far)" stroke-width="26" />
        <path
          d="M66 68c0-24 14-38 34-38s34 14 34 38c0 30-14 50-34 50s-34-20-34-50z"
          fill="var(--tone)"
        />
        <circle cx="65" cy="76" r="7" fill="var(--tone)" />
        <circle cx="135" cy="76" r="7" fill="var(--tone)" />
        <path
          d="M63 70c-3-32 12-48 37-48s40 16 37 48c-3-14-10-22-20-25-14 8-30 8-41 3-6 5-10 12-13 22z"
          fill="var(--hair)"
        />
        <path
          d="M82 76q5 4 10 0M108 76q5 4 10 0"
          fill="none"
          stroke="var(--hair)"
          stroke-width="3"
        />
        {face}
      </g>
    </g>
  );
}
