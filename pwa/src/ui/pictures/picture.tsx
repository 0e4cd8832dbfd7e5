/** Drawings for the app. Decoration beside words that say the same, so hidden from screen readers. */
import './picture.css';
import { Book } from './book.tsx';
import { Breathe } from './breathe.tsx';
import { CalfStretch } from './calf-stretch.tsx';
import { Cold } from './cold.tsx';
import { Desk } from './desk.tsx';
import { Fists } from './fists.tsx';
import { FootBath } from './foot-bath.tsx';
import { FootToShin } from './foot-to-shin.tsx';
import { HamstringStretch } from './hamstring-stretch.tsx';
import { Jaw } from './jaw.tsx';
import { LegsUp } from './legs-up.tsx';
import { LieBack } from './lie-back.tsx';
import { LieSide } from './lie-side.tsx';
import { Lying, type Part } from './lying.tsx';
import { Massage } from './massage.tsx';
import { Meeting } from './meeting.tsx';
import { Neck } from './neck.tsx';
import { Outside } from './outside.tsx';
import { Pyjamas } from './pyjamas.tsx';
import { Rest } from './rest.tsx';
import { ScreenAway } from './screen-away.tsx';
import { ShakeLeg } from './shake-leg.tsx';
import { ShouldersUp } from './shoulders-up.tsx';
import { Shower } from './shower.tsx';
import { SideBend } from './side-bend.tsx';
import { StandUp } from './stand-up.tsx';
import { Stocking } from './stocking.tsx';
import { Tea } from './tea.tsx';
import { Tiptoe } from './tiptoe.tsx';
import { ToesUp } from './toes-up.tsx';
import { Walk } from './walk.tsx';
import { Warmth } from './warmth.tsx';
import { Write } from './write.tsx';

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
  'foot-bath': FootBath,
  jaw: Jaw,
  neck: Neck,
  'shoulders-up': ShouldersUp,
  fists: Fists,
  'toes-up': ToesUp,
  'lie-back': LieBack,
  'lie-side': LieSide,
  desk: Desk,
  write: Write,
  book: Book,
  pyjamas: Pyjamas,
  'screen-away': ScreenAway,
  cold: Cold,
  'side-bend': SideBend,
  tiptoe: Tiptoe,
  'body-feet': lying('feet'),
  'body-shanks': lying('shanks'),
  'body-thighs': lying('thighs'),
  'body-hips': lying('hips'),
  'body-belly': lying('belly'),
  'body-hands': lying('hands'),
  'body-arms': lying('arms'),
  'body-shoulders': lying('shoulders'),
  'body-face': lying('face'),
  'body-whole': lying('whole'),
};

function lying(part: Part) {
  return () => <Lying part={part} />;
}

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
