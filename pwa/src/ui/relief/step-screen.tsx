/** One step of the chain: what to do, and one large button. It waits for the person; only the breath goes on by itself. */
import { useEffect } from 'preact/hooks';
import type { Score } from '../../core/diary.ts';
import { breathAt } from '../guide/breath.ts';
import { BreathCircle } from '../guide/breathing.tsx';
import { aloud, useMoment } from '../guide/cue-times.ts';
import { silence } from '../guide/cues.ts';
import { Detail } from '../guide/detail.tsx';
import { Ring } from '../guide/ring.tsx';
import { Stage } from '../guide/stage.tsx';
import { CueToggles } from '../guide/toggles.tsx';
import { useNow } from '../guide/use-now.ts';
import { keepAwake } from '../guide/wake-lock.ts';
import { Picture } from '../pictures/picture.tsx';
import { Button } from '../shared/button.tsx';
import { msNow } from '../shared/clock.ts';
import { minutes } from '../shared/words.ts';
import { BeforeRow } from './before-row.tsx';
import {
  counted,
  into,
  isHalfway,
  next,
  type Relief,
  type Step,
  skip,
  stop,
  toCramp,
} from './chain.ts';

interface Props {
  where: string;
  relief: Relief;
  steps: Step[];
  step: Step;
  onChange: (relief: Relief) => Promise<boolean>;
}

export function StepScreen({ where, relief, steps, step, onChange }: Props) {
  const now = useNow(true);
  const passed = into(relief, step, now);
  const over = passed >= step.seconds * 1000;
  const half = isHalfway(relief, step, now);
  const last = relief.step === steps.length - 1;
  const breathing = step.measure === 'breathing';
  const swaps = /halverwege/.test(step.detail);

  useEffect(() => keepAwake(), []);
  useEffect(() => silence, []);
  useCues({ relief, step, now, half: half && swaps, over });
  // So that half a step counts even if the phone is put away now.
  useEffect(() => {
    const more = counted(relief, step, msNow());
    if (more !== relief) onChange(more);
  }, [half, relief]);
  useEffect(() => {
    if (over && breathing) onChange(next(relief, steps, msNow()));
  }, [over, breathing]);

  const asks = relief.step === 0 && !relief.cramp && relief.before === null;
  const before = (score: Score) => onChange({ ...relief, before: score });
  return (
    <div class={asks ? 'asks' : undefined}>
      <Stage
        where={relief.cramp ? 'Kramp' : where}
        name={where}
        step={relief.step + 1}
        steps={steps.length}
        leave={
          relief.cramp ? null : (
            <Button look="quiet" onClick={() => onChange(toCramp(relief, steps, msNow()))}>
              Het is kramp
            </Button>
          )
        }
        ring={
          <Ring part={passed / (step.seconds * 1000)}>
            {breathing ? (
              <BreathCircle rhythm="4-6" passed={passed} />
            ) : (
              <Picture name={step.picture} mirror={swaps && half} />
            )}
          </Ring>
        }
        say={step.say}
        detail={<Detail text={step.detail} changes={step.changes} />}
        time={
          over
            ? 'Rustig aan. Ga verder als je klaar bent.'
            : `Nog ${minutes(step.seconds - passed / 1000)}`
        }
        main={
          <Button look="big" onClick={() => onChange(next(relief, steps, msNow()))}>
            {last ? 'Klaar' : 'Volgende'}
          </Button>
        }
        foot={
          <div class="stage-row">
            <Button look="quiet" onClick={() => onChange(skip(relief, steps, msNow()))}>
              Sla over
            </Button>
            <Button onClick={() => onChange(stop(relief, steps, msNow()))}>
              Het zakt, ik stop
            </Button>
          </div>
        }
      >
        {asks ? <BeforeRow onAnswer={before} /> : null}
        {breathing ? (
          <div class="toggles">
            <CueToggles />
          </div>
        ) : null}
      </Stage>
    </div>
  );
}

interface Cues {
  relief: Relief;
  step: Step;
  now: number;
  half: boolean;
  over: boolean;
}

function useCues({ relief, step, now, half, over }: Cues): void {
  const name = `${relief.cramp} ${relief.step}`;
  useMoment(name, now, { cue: null, say: aloud(step, step.changes) });
  useMoment(
    half ? name : '',
    now,
    half ? { cue: 'half', say: 'Wissel van been' } : { cue: null, say: '' },
  );
  useMoment(
    over ? name : '',
    now,
    over
      ? { cue: 'end', say: 'De tijd is om. Ga verder als je klaar bent.' }
      : { cue: null, say: '' },
  );
  const breath = step.measure === 'breathing' ? breathAt('4-6', into(relief, step, now)) : null;
  useMoment(
    breath && !over ? breath.index : -1,
    now,
    breath && !over
      ? { cue: breath.id, seconds: breath.seconds, say: breath.say }
      : { cue: null, say: '' },
    true,
  );
}
