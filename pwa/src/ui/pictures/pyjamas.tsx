/** A shirt and trousers on a line. */
export function Pyjamas() {
  return (
    <g stroke-linecap="round" stroke-linejoin="round">
      <path d="M20 44q80 10 160 0" stroke="var(--prop)" stroke-width="4" fill="none" />
      <path
        d="M46 54h16q6 8 12 0h16l18 20-14 14-6-6v52H48V82l-6 6-14-14z"
        fill="var(--cloth)"
        stroke="var(--cloth)"
        stroke-width="4"
      />
      <path d="M68 66v60" stroke="var(--sleeve)" stroke-width="4" />
      <path d="M63 80h.1M63 96h.1M63 112h.1" stroke="var(--ground)" stroke-width="5" />
      <path
        d="M122 54h44l8 104h-22l-8-66-8 66h-22z"
        fill="var(--accent)"
        stroke="var(--accent)"
        stroke-width="4"
      />
      <path d="M122 64h45" stroke="var(--ground)" stroke-width="3" opacity=".5" />
      <path d="M54 42v14M86 44v12M128 45v12M160 43v14" stroke="var(--prop)" stroke-width="6" />
    </g>
  );
}
