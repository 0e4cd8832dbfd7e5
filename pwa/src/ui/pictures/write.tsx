/** An exercise book and a pen. */
export function Write() {
  return (
    <g stroke-linecap="round" stroke-linejoin="round">
      <rect x="42" y="34" width="98" height="132" rx="12" fill="var(--cloth)" />
      <rect x="56" y="44" width="76" height="112" rx="6" fill="var(--prop-2)" />
      <path d="M68 70h50M68 88h50M68 106h34" stroke="var(--prop)" stroke-width="5" fill="none" />
      <path
        d="M42 56h-8M42 80h-8M42 104h-8M42 128h-8M42 150h-8"
        stroke="var(--prop)"
        stroke-width="5"
      />
      <path d="M106 122l52-62" stroke="var(--accent)" stroke-width="13" />
      <path d="M106 122l-8 16 15-9z" fill="var(--tone)" stroke="var(--tone)" stroke-width="3" />
      <path d="M68 128h16" stroke="var(--prop)" stroke-width="5" />
    </g>
  );
}
