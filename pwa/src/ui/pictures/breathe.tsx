import { Figure, type Pose } from './figure.tsx';
import { Bed, Mark, Pillow } from './props.tsx';

const pose: Pose = {
  hip: [110, 124],
  shoulder: [68, 122],
  head: -84,
  near: { to: [146, 131], toes: 90 },
  far: { to: [158, 131], toes: 90 },
  nearArm: { to: [96, 101] },
};

export function Breathe() {
  return (
    <>
      <Bed y={138} />
      <Pillow d="M28 133h36l-4-7h-30z" />
      <path d="M78 116q16-34 34 0" fill="var(--accent)" />
      <Figure pose={pose} />
      <Mark d="M48 94c14-12 26 4 46-6a10 10 0 1 0-13-11M50 78c10-8 14-2 22-6" />
    </>
  );
}
