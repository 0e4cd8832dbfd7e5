import { Figure, Ground, type Pose } from './figure.tsx';
import { Chair, Mark } from './props.tsx';

const pose: Pose = {
  hip: [92, 93],
  shoulder: [88, 51],
  near: { to: [126, 138], toes: 112, accent: 'calf' },
  far: { to: [88, 160], toes: 90 },
  nearArm: { to: [54, 86], bend: 1 },
  farArm: { to: [108, 94] },
};

export function ShakeLeg() {
  return (
    <>
      <Chair x={52} seat={134} depth={-24} />
      <Ground from={24} to={176} />
      <Figure pose={pose} />
      <Mark d="M146 116q10 7 7 19M157 106q17 11 12 32M110 134q-7 8-3 18" />
    </>
  );
}
