import { Figure, Ground, type Pose } from './figure.tsx';
import { Arrow, Chair } from './props.tsx';

const pose: Pose = {
  hip: [80, 112],
  shoulder: [104, 77],
  head: 22,
  near: { to: [100, 160], toes: 90, accent: 'thigh' },
  far: { to: [110, 160], toes: 90 },
  nearArm: { to: [112, 116] },
};

export function StandUp() {
  return (
    <>
      <Chair x={38} seat={130} />
      <Ground />
      <Figure pose={pose} />
      <Arrow from={[152, 112]} to={[152, 62]} />
    </>
  );
}
