import { Figure, type Pose } from './figure.tsx';
import { Bed, Pillow } from './props.tsx';

const pose: Pose = {
  hip: [94, 126],
  shoulder: [52, 126],
  head: -84,
  near: { to: [156, 98], toes: 12, accent: 'calf' },
  far: { to: [159, 95], toes: 20 },
  nearArm: { to: [86, 112] },
};

export function LegsUp() {
  return (
    <>
      <Bed y={140} />
      <Pillow d="M20 135h26l-4-7h-18z" />
      <Figure pose={pose} behind={<Pillow d="M114 134q-2-16 14-19l28-8q12-2 14 8l2 19z" />} />
    </>
  );
}
