import { Figure, Ground } from './figure.tsx';
import { walking } from './walk.tsx';

const { near, ...rest } = walking;
const strolling = { ...rest, near: { to: near.to, toes: near.toes } };

const OTHER =
  '--cloth: var(--accent); --sleeve: color-mix(in oklab, var(--accent) 86%, var(--ink)); --cloth-far: color-mix(in oklab, var(--accent) 55%, var(--ground))';

export function Meeting() {
  return (
    <>
      <Ground from={26} to={174} />
      <g transform="translate(50 33) scale(.8)" style={OTHER}>
        <Figure pose={strolling} />
      </g>
      <g transform="translate(-6 33) scale(.8)">
        <Figure pose={strolling} />
      </g>
      <path
        d="M70 14h50q10 0 10 10v10q0 10-10 10h-28l-11 10v-10h-11q-10 0-10-10v-10q0-10 10-10z"
        fill="var(--prop-2)"
      />
      <path
        d="M80 29h31"
        stroke="var(--legs)"
        stroke-width="6"
        stroke-linecap="round"
        stroke-dasharray=".1 15"
      />
    </>
  );
}
