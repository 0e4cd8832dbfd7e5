import { Figure, Ground, type Pose } from './figure.tsx';
import { Arrow, Chair } from './props.tsx';

const pose: Pose = {
  hip: [60, 112],
  shoulder: [84, 78],
  head: 36,
  near: { to: [126, 134], toes: 36, accent: 'calf' },
  far: { to: [92, 160], toes: 90 },
  nearArm: { to: [115, 115] },
  farArm: { to: [107, 110] },
};

export function Massage() {
  return (
    <>
      <Chair x={38} seat={125} depth={36} />
      <path
        d="M112 149h36M118 149v17M142 149v17"
        fill="none"
        stroke="var(--prop)"
        stroke-width="5"
        stroke-linecap="round"
      />
      <Ground />
      <Figure pose={pose} />
      <Arrow from={[150, 114]} to={[120, 84]} />
    </>
  );
}
