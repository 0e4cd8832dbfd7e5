import { Ground } from './figure.tsx';
import { Arrow } from './props.tsx';

export function Stocking() {
  return (
    <g stroke-linecap="round" stroke-linejoin="round">
      <Ground />
      <path
        d="M80 20h42c0 18-5 32-5 48h-40c3-16 3-32 3-48z"
        fill="var(--tone)"
        stroke="var(--tone)"
        stroke-width="4"
      />
      <path
        d="M117 66c2 22-5 46-7 70 2 11 15 14 32 17 8 2 8 11 0 11h-50c-8 0-10-6-8-13 2-8 3-14 2-20-4-18-15-34-10-65z"
        fill="var(--cloth)"
        stroke="var(--cloth)"
        stroke-width="4"
      />
      <path d="M76 67h41" stroke="var(--sleeve)" stroke-width="8" />
      <path
        d="M79 90q18 6 36 1M82 107q15 5 30 1M87 121q12 4 23 1M89 133q10 3 19 0M90 143q9 4 20 1"
        fill="none"
        stroke="var(--ground)"
        stroke-width="2.5"
        opacity=".5"
      />
      <Arrow from={[54, 118]} to={[54, 74]} />
      <Arrow from={[142, 118]} to={[142, 74]} />
    </g>
  );
}
