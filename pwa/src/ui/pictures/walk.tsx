import { Figure, Ground, type Pose } from './figure.tsx';

export const walking: Pose = {
  hip: [98, 95],
  shoulder: [102, 53],
  near: { to: [72, 153], toes: 124, accent: 'calf' },
  far: { to: [126, 157], toes: 70 },
  nearArm: { to: [126, 89] },
  farArm: { to: [73, 89] },
};

export function Walk() {
  return (
    <>
      <Ground />
      <Figure pose={walking} />
    </>
  );
}
