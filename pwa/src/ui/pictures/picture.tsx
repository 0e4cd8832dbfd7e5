/** Drawings for the app. Decoration beside words that say the same, so hidden from screen readers. */
import './picture.css';
import { Breathe } from './breathe.tsx';
import { CalfStretch } from './calf-stretch.tsx';
import { FootToShin } from './foot-to-shin.tsx';
import { HamstringStretch } from './hamstring-stretch.tsx';
import { LegsUp } from './legs-up.tsx';
import { Massage } from './massage.tsx';
import { Meeting } from './meeting.tsx';
import { Outside } from './outside.tsx';
import { Rest } from './rest.tsx';
import { ShakeLeg } from './shake-leg.tsx';
import { Shower } from './shower.tsx';
import { StandUp } from './stand-up.tsx';
import { Stocking } from './stocking.tsx';
import { Tea } from './tea.tsx';
import { Walk } from './walk.tsx';
import { Warmth } from './warmth.tsx';

export const PICTURES = {
  walk: Walk,
  'calf-stretch': CalfStretch,
  'hamstring-stretch': HamstringStretch,
  breathe: Breathe,
  'legs-up': LegsUp,
  tea: Tea,
  outside: Outside,
  shower: Shower,
  massage: Massage,
  'stand-up': StandUp,
  meeting: Meeting,
  stocking: Stocking,
  'foot-to-shin': FootToShin,
  'shake-leg': ShakeLeg,
  warmth: Warmth,
  rest: Rest,
};

interface Props {
  name: string;
  size?: number;
  /** Faces left: the other leg. */
  mirror?: boolean;
}

export function Picture({ name, size = 200, mirror }: Props) {
  if (!Object.hasOwn(PICTURES, name)) return null;
  const Drawing = PICTURES[name as keyof typeof PICTURES];
  return (
    <svg
      class={mirror ? 'picture mirror' : 'picture'}
      width={size}
      height={size}
      viewBox="8 8 184 184"
      aria-hidden="true"
    >
      <Drawing />
    </svg>
  );
}
