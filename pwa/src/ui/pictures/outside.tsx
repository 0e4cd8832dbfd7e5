import { Figure, Ground } from './figure.tsx';
import { Mark } from './props.tsx';
import { walking } from './walk.tsx';

const { near, ...rest } = walking;
const strolling = { ...rest, near: { to: near.to, toes: near.toes } };

export function Outside() {
  return (
    <>
      <g transform="translate(-4 -10)">
        <circle cx="52" cy="58" r="12" fill="var(--accent)" />
        <Mark d="M52 36v-3M52 83v-3M30 58h-3M77 58h-3M36.5 42.5l-2-2M67.5 42.5l2-2M36.5 73.5l-2 2" />
      </g>
      <path
        d="M146 50c20 0 30 18 24 36 4 20-8 34-24 34s-28-14-24-34c-6-18 4-36 24-36z"
        fill="var(--leaf)"
      />
      <path
        d="M146 166v-76M146 114l12-12"
        stroke="var(--prop)"
        stroke-width="6"
        stroke-linecap="round"
        fill="none"
      />
      <Ground from={26} to={174} />
      <g transform="translate(4 0)">
        <Figure pose={strolling} />
      </g>
    </>
  );
}
