import { Figure, Ground, type Pose } from './figure.tsx';
import { Arrow } from './props.tsx';

const pose: Pose = {
  hip: [86, 88],
  shoulder: [88, 46],
  near: { to: [84, 154], toes: 124, accent: 'calf' },
  far: { to: [90, 154], toes: 124 },
  nearArm: { to: [124, 82] },
};

export function Tiptoe() {
  return (
    <>
      <path
        d="M126 90V166M126 120h34V166"
        fill="none"
        stroke="var(--prop)"
        stroke-width="5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      <Ground from={40} to={172} />
      <Figure pose={pose} />
      <Arrow from={[56, 150]} to={[56, 112]} />
    </>
  );
}
