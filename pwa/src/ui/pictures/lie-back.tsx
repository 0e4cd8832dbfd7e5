import { Figure, type Pose } from './figure.tsx';
import { Bed, Pillow } from './props.tsx';

const pose: Pose = {
  hip: [94, 126],
  shoulder: [53, 126],
  head: -82,
  near: { to: [155, 128], toes: 30 },
  far: { to: [159, 127], toes: 40 },
  nearArm: { to: [94, 112] },
};

/** On the back, a pillow under the knees and a flat one under head and neck. */
export function LieBack() {
  return (
    <>
      <Bed y={140} />
      <path d="M20 132h30" stroke="var(--prop)" stroke-width="12" stroke-linecap="round" />
      <Figure pose={pose} behind={<Pillow d="M112 134q4-16 15-16t15 16z" />} />
      <path d="M116 136q3-15 11-15t11 15z" fill="var(--accent)" />
    </>
  );
}
