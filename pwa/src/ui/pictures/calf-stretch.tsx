import { Figure, Ground, type Pose } from './figure.tsx';

const pose: Pose = {
  hip: [86, 105],
  shoulder: [109, 70],
  near: { to: [44, 160], toes: 90, accent: 'calf' },
  far: { to: [116, 160], toes: 90 },
  nearArm: { to: [153, 74] },
  farArm: { to: [153, 64] },
};

export function CalfStretch() {
  return (
    <>
      <path d="M160 36V166" stroke="var(--prop)" stroke-width="5" stroke-linecap="round" />
      <Ground from={26} to={168} />
      <Figure pose={pose} />
    </>
  );
}
