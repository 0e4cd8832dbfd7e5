import { line } from './body.ts';
import { Figure, Ground, type Pose } from './figure.tsx';

const pose: Pose = {
  hip: [82, 95],
  shoulder: [82, 53],
  head: -12,
  near: { to: [76, 160], toes: 90 },
  far: { to: [90, 160], toes: 90 },
  nearArm: { to: [86, 100] },
};

const BARE =
  '--legs: var(--tone); --legs-far: var(--tone-far); --cloth: var(--tone); --sleeve: var(--tone-far)';

export function Shower() {
  return (
    <>
      <path
        d="M156 166V42c0-16-22-18-30-8"
        fill="none"
        stroke="var(--prop)"
        stroke-width="5"
        stroke-linecap="round"
      />
      <path d="M106 48l32-18" stroke="var(--prop)" stroke-width="10" stroke-linecap="round" />
      <Ground from={34} to={166} />
      <g style={BARE}>
        <Figure pose={pose} />
      </g>
      <path
        d={line([82, 92], [83, 103])}
        stroke="var(--legs)"
        stroke-width="20"
        stroke-linecap="round"
      />
      <path
        d="M112 60l-5 14M126 52l-3 12M108 90l-4 14M122 82l-4 14M134 66l-2 13M106 122l-4 14M118 112l-4 15M131 98l-3 14M104 150l-2 8M116 142l-3 14M129 130l-3 14M140 112l-2 12M139 148l-2 10"
        stroke="var(--accent)"
        stroke-width="4.5"
        stroke-linecap="round"
      />
    </>
  );
}
