import { Figure, type Pose } from './figure.tsx';
import { Bed, Mark, Pillow } from './props.tsx';

const pose: Pose = {
  hip: [96, 124],
  shoulder: [54, 123],
  head: -84,
  near: { to: [163, 128], toes: -22 },
  far: { to: [165, 128], toes: -14 },
  nearArm: { to: [100, 124], bend: 1 },
};

export function ToesUp() {
  return (
    <>
      <Bed y={138} />
      <Pillow d="M20 133h28l-4-6h-20z" />
      <Figure pose={pose} />
      <path d="M166 130L160 106" stroke="var(--accent)" stroke-width="10" stroke-linecap="round" />
      <Mark d="M186 104q-2-22-24-26M170 69l-9 9 9 10" />
    </>
  );
}
