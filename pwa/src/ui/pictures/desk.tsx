import { Figure, Ground, type Pose } from './figure.tsx';
import { Chair } from './props.tsx';

const pose: Pose = {
  hip: [64, 108],
  shoulder: [64, 66],
  near: { to: [102, 158], toes: 90, accent: 'foot' },
  far: { to: [110, 158], toes: 90 },
  nearArm: { to: [106, 88] },
};

export function Desk() {
  return (
    <>
      <Chair x={42} seat={122} depth={38} />
      <Ground from={26} to={178} />
      <Figure pose={pose} />
      <g fill="none" stroke="var(--prop)" stroke-linecap="round" stroke-linejoin="round">
        <path d="M100 98h74M166 98v66" stroke-width="6" />
        <path d="M150 96V84" stroke-width="5" />
      </g>
      <rect x="140" y="44" width="12" height="44" rx="5" fill="var(--prop)" />
    </>
  );
}
