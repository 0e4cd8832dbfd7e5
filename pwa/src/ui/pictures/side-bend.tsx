import { Mark } from './props.tsx';

/** From the front, one arm over the head. */
export function SideBend() {
  return (
    <g stroke-linecap="round" stroke-linejoin="round" fill="none">
      <path d="M40 172h120" stroke="var(--prop)" stroke-width="4" />
      <path d="M88 110l-6 54M108 110l8 54" stroke="var(--legs)" stroke-width="14" />
      <path d="M82 166h-8M116 166h8" stroke="var(--tone)" stroke-width="9" />
      <path d="M98 106q-2-20 10-40" stroke="var(--cloth)" stroke-width="32" />
      <path d="M122 74l14 22-14 14" stroke="var(--tone)" stroke-width="9" />
      <path d="M94 60Q88 22 144 22" stroke="var(--tone)" stroke-width="9" />
      <path d="M94 62q-2-14 4-24" stroke="var(--sleeve)" stroke-width="11" />
      <path d="M114 58l5-8" stroke="var(--tone)" stroke-width="10" />
      <g transform="translate(123 42) rotate(28)">
        <circle r="13" fill="var(--tone)" />
        <path d="M-13-1a13 13 0 0 1 26 0q-13-7-26 0z" fill="var(--hair)" />
      </g>
      <path d="M84 104q-4-22 4-40" stroke="var(--accent)" stroke-width="6" />
      <Mark d="M152 44q14 12 15 32M175 66l-8 11-11-8" />
    </g>
  );
}
