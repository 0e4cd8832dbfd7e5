import { Figure, type Pose } from './figure.tsx';
import { Bed, Mark, Pillow } from './props.tsx';

const pose: Pose = {
  hip: [78, 126],
  shoulder: [54, 94],
  head: -26,
  near: { to: [146, 130], toes: 6 },
  far: { to: [142, 131], toes: 20 },
  nearArm: { to: [82, 112] },
};

export function Warmth() {
  return (
    <>
      <Bed y={139} />
      <Pillow d="M26 134q-4-44 12-64l14 20q6 30 22 46z" />
      <Figure pose={pose} />
      <g transform="rotate(4 124 112)">
        <rect x="100" y="98" width="40" height="26" rx="8" fill="var(--accent)" />
        <path d="M140 111h7" stroke="var(--accent)" stroke-width="11" />
        <path d="M149 104v14" stroke="var(--accent)" stroke-width="5" stroke-linecap="round" />
        <path
          d="M109 106v10M118 106v10M127 106v10"
          stroke="var(--on-accent)"
          stroke-width="3"
          stroke-linecap="round"
          opacity=".7"
        />
      </g>
      <Mark d="M104 86c-6-7 6-13 0-21M120 86c-6-7 6-13 0-21M136 87c-6-7 6-13 0-21" />
    </>
  );
}
