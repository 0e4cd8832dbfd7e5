import { Figure, type Pose } from './figure.tsx';
import { Bed, Mark, Pillow } from './props.tsx';

const pose: Pose = {
  hip: [78, 126],
  shoulder: [54, 94],
  head: -26,
  near: { to: [146, 130], toes: 6 },
  far: { to: [142, 131], toes: 20 },
  nearArm: { to: [82, 112] },
};

/** A cold pack in a cloth on the shin. */
export function Cold() {
  return (
    <>
      <Bed y={139} />
      <Pillow d="M26 134q-4-44 12-64l14 20q6 30 22 46z" />
      <Figure pose={pose} />
      <rect x="108" y="106" width="36" height="20" rx="7" fill="var(--prop)" />
      <rect x="114" y="110" width="24" height="12" rx="4" fill="var(--accent)" />
      <Mark d="M126 54v36M110.4 63l31.2 18M141.6 63l-31.2 18" />
    </>
  );
}
