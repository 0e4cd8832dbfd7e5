import { Figure, Ground, type Pose } from './figure.tsx';

const pose: Pose = {
  hip: [76, 102],
  shoulder: [108, 75],
  head: 62,
  near: { to: [118, 157], toes: 16, accent: 'thigh' },
  far: { to: [60, 160], toes: 90 },
  nearArm: { to: [104, 120] },
  farArm: { to: [110, 119] },
};

export function HamstringStretch() {
  return (
    <>
      <Ground />
      <Figure pose={pose} />
    </>
  );
}
