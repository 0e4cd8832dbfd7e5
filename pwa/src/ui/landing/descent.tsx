/** On the way down: what is on now, what comes next, darker with the clock. */
import { useEffect } from 'preact/hooks';
import { cautions } from '../../content/index.ts';
import { wallTime } from '../../core/days.ts';
import { clockText, minutesOf } from '../../core/evening.ts';
import { rhythmOf } from '../guide/breath.ts';
import { BreathCircle } from '../guide/breathing.tsx';
import { aloud, useMoment, useSound } from '../guide/cue-times.ts';
import { Detail } from '../guide/detail.tsx';
import { Ring } from '../guide/ring.tsx';
import { Stage } from '../guide/stage.tsx';
import { type Position, skip } from '../guide/timeline.ts';
import { keepAwake } from '../guide/wake-lock.ts';
import { Picture } from '../pictures/picture.tsx';
import { Button } from '../shared/button.tsx';
import { msNow, zone } from '../shared/clock.ts';
import { diary } from '../shared/state.ts';
import { keep, type Landing, lengths, slotsOf } from './kept.ts';
import { changesOf, dusk, type Item } from './runway.ts';
import { useDusk } from './use-dusk.ts';

const HALF_A_MINUTE = 30_000;

interface Props {
  kept: Landing;
  at: Position;
  now: number;
  onStop: () => void;
}

export function Descent({ kept, at, now, onStop }: Props) {
  const plan = slotsOf(kept);
  const item = plan[at.step]?.item as Item;
  const next = plan[at.step + 1]?.item;
  const whole = kept.minutes * 60_000;
  useDusk(dusk(1 - at.total / whole));
  useEffect(() => keepAwake(), []);
  useSound(false);
  const changes = changesOf(item, diary.value.profile.cautions, cautions);
  useMoment(item.id, now, { cue: 'next', say: aloud(item, changes) });
  const skipOn = () => {
    const run = skip(lengths(kept), kept.run, msNow());
    keep({ ...kept, run });
  };
  return (
    <Stage
      where={`Klaar om ${clock(now + at.total)}`}
      name="Rustig naar bed"
      step={at.step + 1}
      steps={plan.length}
      leave={
        <Button look="quiet" onClick={onStop}>
          Stop
        </Button>
      }
      ring={
        <Ring part={1 - at.left / (at.left + at.into)}>
          <Inside item={item} into={at.into} />
        </Ring>
      }
      say={item.say}
      detail={<Detail text={item.detail} changes={changes} />}
      time={
        next ? (
          <>
            tot {clock(now + at.left)} · straks: {lower(next.say)}
          </>
        ) : (
          `tot ${clock(now + at.left)} · daarna slapen`
        )
      }
      main={
        item.id === 'write' ? (
          <Button look="big" href="/parkeren">
            Schrijf het op
          </Button>
        ) : null
      }
      foot={
        <div class="stage-row">
          <Button look="quiet" onClick={skipOn}>
            {next ? 'Volgende' : 'Ik ga slapen'}
          </Button>
          <a class="landing-now" href="/nu">
            Nu last?
          </a>
        </div>
      }
    >
      <ol class="landing-list" aria-label="Wat erbij hoort">
        {plan.map(({ item: { id, say } }, i) => (
          <li
            key={id}
            class={i < at.step ? 'past' : ''}
            aria-current={i === at.step ? 'step' : undefined}
          >
            {say}
          </li>
        ))}
      </ol>
    </Stage>
  );
}

function Inside({ item, into }: { item: Item; into: number }) {
  const rhythm = rhythmOf(diary.value.profile, cautions);
  if (item.id !== 'breathing') return <Picture name={item.picture} />;
  return <BreathCircle rhythm={rhythm} passed={into} />;
}

/** What the clock on the wall shows at `ms`, to the nearest minute. */
function clock(ms: number): string {
  const nearest = new Date(ms + HALF_A_MINUTE).toISOString();
  return clockText(minutesOf(wallTime(nearest, zone.value)));
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
