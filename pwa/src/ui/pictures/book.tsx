import { Mark } from './props.tsx';

/** An open book under a lamp that is nearly out. */
export function Book() {
  return (
    <g stroke-linecap="round" stroke-linejoin="round">
      <path d="M24 82c26-10 52-8 76 8v72c-24-16-50-18-76-8z" fill="var(--cloth)" />
      <path d="M176 82c-26-10-52-8-76 8v72c24-16 50-18 76-8z" fill="var(--sleeve)" />
      <path d="M34 88c22-8 44-6 62 6v56c-20-11-42-13-62-6z" fill="var(--prop-2)" />
      <path d="M166 88c-22-8-44-6-62 6v56c20-11 42-13 62-6z" fill="var(--prop-2)" />
      <path
        d="M46 104c14-3 28-1 40 4M46 120c14-3 28-1 40 4M154 104c-14-3-28-1-40 4M154 120c-14-3-28-1-40 4"
        fill="none"
        stroke="var(--prop)"
        stroke-width="4"
      />
      <circle cx="100" cy="46" r="13" fill="var(--accent)" />
      <Mark d="M100 22v-3M76 46h-3M127 46h-3M83 29l-2-2M117 29l2-2" />
    </g>
  );
}
