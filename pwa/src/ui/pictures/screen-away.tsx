import { Mark } from './props.tsx';

/** A telephone laid away in a drawer, and the moon. */
export function ScreenAway() {
  return (
    <g stroke-linecap="round" stroke-linejoin="round">
      <path d="M136 24a22 22 0 1 0 16 36 18 18 0 0 1-16-36z" fill="var(--accent)" />
      <g transform="rotate(-14 84 88)">
        <rect x="62" y="52" width="46" height="74" rx="9" fill="var(--legs)" />
        <rect x="68" y="61" width="34" height="52" rx="3" fill="var(--legs-far)" />
      </g>
      <path d="M34 106h132v48q0 12-12 12H46q-12 0-12-12z" fill="var(--prop)" />
      <path d="M26 104h148" stroke="var(--prop)" stroke-width="10" />
      <path d="M86 134h28" stroke="var(--ground)" stroke-width="6" />
      <Mark d="M44 58v24M36 75l8 9 8-9" />
    </g>
  );
}
