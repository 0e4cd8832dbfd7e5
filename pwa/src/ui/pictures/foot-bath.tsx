import { Figure, Ground, type Pose } from './figure.tsx';
import { Chair, Mark } from './props.tsx';

const pose: Pose = {
  hip: [66, 114],
  shoulder: [62, 72],
  near: { to: [118, 154], toes: 96 },
  far: { to: [126, 154], toes: 96 },
  nearArm: { to: [94, 106] },
};

export function FootBath() {
  return (
    <>
      <Chair x={44} seat={128} depth={32} />
      <Ground from={30} to={176} />
      <Figure pose={pose} />
      <path
        d="M100 140h62l-7 24h-48z"
        fill="var(--prop)"
        stroke="var(--prop)"
        stroke-width="5"
        stroke-linejoin="round"
      />
      <path d="M100 141h62" stroke="var(--accent)" stroke-width="6" stroke-linecap="round" />
      <Mark d="M134 120c-7-8 7-14 0-22M152 120c-7-8 7-14 0-22" />
    </>
  );
}
