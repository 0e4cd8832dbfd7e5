import { Head } from './figure.tsx';
import { Bed } from './props.tsx';

/** On the side, seen from the foot of the ceiling: the pillow lies between the knees. */
export function LieSide() {
  return (
    <g stroke-linecap="round" stroke-linejoin="round" fill="none">
      <Bed y={146} />
      <path d="M22 136h34" stroke="var(--prop)" stroke-width="18" />
      <path d="M104 134L142 136L112 141" stroke="var(--legs-far)" stroke-width="13" />
      <path d="M120 124q14-4 26 1" stroke="var(--accent)" stroke-width="15" />
      <path d="M102 121L146 111L172 132" stroke="var(--legs)" stroke-width="14" />
      <path d="M172 132l8 6" stroke="var(--tone)" stroke-width="9" />
      <path d="M64 124L102 124" stroke="var(--cloth)" stroke-width="27" />
      <path d="M70 124L84 138L66 141" stroke="var(--tone)" stroke-width="9" />
      <path d="M70 122L82 134" stroke="var(--sleeve)" stroke-width="11" />
      <Head neck={[60, 121]} lean={-88} />
    </g>
  );
}
