import { Bed, Mark } from './props.tsx';

/** The lower leg close by: the foot goes from the pale place to the firm one. */
export function FootToShin() {
  return (
    <g stroke-linecap="round" stroke-linejoin="round">
      <Bed y={142} />
      <path d="M152 122l28-26" stroke="var(--tone-far)" stroke-width="19" opacity=".55" />
      <path
        d="M30 92c30 2 62 8 95 21 5-10 4-28 3-42 0-13 17-15 19-2 3 20 7 40 11 56 2 12-8 15-18 14-13-1-24-5-36-4-22 4-48 2-74-2z"
        fill="var(--tone)"
        stroke="var(--tone)"
        stroke-width="4"
      />
      <path d="M26 91l22 2v40l-22-2z" fill="var(--legs)" stroke="var(--legs)" stroke-width="9" />
      <path
        d="M68 127c14-7 34-7 48 0-14 6-34 7-48 0z"
        fill="var(--accent)"
        stroke="var(--accent)"
        stroke-width="8"
      />
      <Mark d="M180 74q-6-26-30-30M160 34l-11 10 9 11" />
    </g>
  );
}
