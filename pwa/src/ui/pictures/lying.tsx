/** Somebody on the back, seen from above, with an accent on the part that it is about. */
export type Part =
  | 'feet'
  | 'shanks'
  | 'thighs'
  | 'hips'
  | 'belly'
  | 'hands'
  | 'arms'
  | 'shoulders'
  | 'face'
  | 'whole';

export function Lying({ part }: { part: Part }) {
  const on = (...parts: Part[]) => parts.includes(part);
  const skin = (...parts: Part[]) => (on(...parts) ? 'var(--accent)' : 'var(--tone)');
  const legs = (...parts: Part[]) => (on(...parts) ? 'var(--accent)' : 'var(--legs)');
  const shirt = (...parts: Part[]) => (on(...parts) ? 'var(--accent)' : 'var(--cloth)');
  return (
    <g
      stroke-linecap="round"
      stroke-linejoin="round"
      fill="none"
      transform="translate(15 15) scale(.85)"
    >
      <rect x="44" y="12" width="112" height="176" rx="20" fill="var(--prop-2)" />
      {part === 'whole' ? (
        <rect
          x="44"
          y="12"
          width="112"
          height="176"
          rx="20"
          stroke="var(--accent)"
          stroke-width="5"
        />
      ) : null}
      <rect x="62" y="18" width="76" height="36" rx="15" fill="var(--prop)" />
      <path d="M90 156v14M110 156v14" stroke={skin('feet')} stroke-width="11" />
      <path d="M90 135v21M110 135v21" stroke={legs('shanks')} stroke-width="13" />
      <path d="M90 110v23M110 110v23" stroke={legs('thighs')} stroke-width="15" />
      <path d="M74 84l-7 22" stroke={skin('arms')} stroke-width="9" />
      <path d="M126 84l7 22" stroke={skin('arms')} stroke-width="9" />
      <path d="M79 66l-5 18M121 66l5 18" stroke={shirt('arms', 'shoulders')} stroke-width="11" />
      <path d="M66 110v2M134 110v2" stroke={skin('hands', 'arms')} stroke-width="13" />
      <path d="M90 98h20v9H90z" fill={legs('hips')} stroke={legs('hips')} stroke-width="12" />
      <path d="M90 82h20v12H90z" fill={shirt('belly')} stroke={shirt('belly')} stroke-width="14" />
      <path
        d="M88 67h24v12H88z"
        fill={shirt('shoulders')}
        stroke={shirt('shoulders')}
        stroke-width="14"
      />
      <path d="M100 50v8" stroke="var(--tone)" stroke-width="10" />
      <circle cx="100" cy="38" r="15" fill={skin('face')} />
      <path d="M86 36a14.5 14.5 0 0 1 28 0q-14-8-28 0z" fill="var(--hair)" />
      <path d="M94 41q2 1.5 4 0M102 41q2 1.5 4 0" stroke="var(--hair)" stroke-width="1.8" />
    </g>
  );
}
