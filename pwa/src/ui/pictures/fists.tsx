import { Mark } from './props.tsx';

/** A loose fist, close by. */
export function Fists() {
  return (
    <g stroke-linecap="round" stroke-linejoin="round" transform="translate(0 -4)">
      <path d="M100 168v-26" stroke="var(--cloth)" stroke-width="50" />
      <path d="M100 146v-14" stroke="var(--tone)" stroke-width="38" />
      <path
        d="M64 72h72c6 0 10 4 10 10v24c0 20-14 34-34 34H92c-22 0-36-14-36-34V80c0-5 3-8 8-8z"
        fill="var(--tone)"
      />
      <g fill="var(--tone)" stroke="var(--tone-far)" stroke-width="3">
        <rect x="56" y="58" width="23" height="44" rx="11" />
        <rect x="79" y="54" width="23" height="48" rx="11" />
        <rect x="102" y="56" width="23" height="46" rx="11" />
        <rect x="125" y="62" width="21" height="40" rx="10" />
      </g>
      <path d="M58 116c16-8 30-8 48 0" stroke="var(--tone-far)" stroke-width="3" fill="none" />
      <path d="M56 108q28-12 54 4" stroke="var(--tone)" stroke-width="18" fill="none" />
      <path d="M60 101q26-10 50 3 8 6 3 13" stroke="var(--tone-far)" stroke-width="3" fill="none" />
      <Mark d="M38 52l-10-10M100 36V22M162 52l10-10" />
    </g>
  );
}
