import { Mark } from './props.tsx';

export function Tea() {
  return (
    <g transform="translate(4 -2)" stroke-linecap="round" stroke-linejoin="round">
      <path d="M132 100c30-6 34 36 2 36" fill="none" stroke="var(--cloth)" stroke-width="9" />
      <path d="M54 88h80v34c0 24-16 34-40 34s-40-10-40-34z" fill="var(--cloth)" />
      <ellipse cx="94" cy="88" rx="40" ry="9" fill="var(--sleeve)" />
      <path d="M46 166h96" stroke="var(--prop)" stroke-width="6" />
      <path d="M72 96v22" stroke="var(--tone)" stroke-width="2.5" />
      <path d="M62 118h20v18h-20z" fill="var(--tone)" stroke="var(--tone)" stroke-width="4" />
      <path d="M66 132c0-8 4-11 11-11 0 8-4 11-11 11z" fill="var(--cloth)" />
      <Mark d="M78 70c-8-9 8-15 0-25M98 70c-8-9 8-15 0-25M118 70c-8-9 8-15 0-25" />
    </g>
  );
}
