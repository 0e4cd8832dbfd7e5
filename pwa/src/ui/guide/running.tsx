/** The running guide: what to do now, how long still, pause and go on. */
import { useEffect } from 'preact/hooks';
import { content } from '../../content/index.ts';
import type { GuideStep, Measure } from '../../core/content.ts';
import { judge } from '../../core/safety.ts';
import { Picture } from '../pictures/picture.tsx';
import { Button } from '../shared/button.tsx';
import { msNow } from '../shared/clock.ts';
import { Icon } from '../shared/icon.tsx';
import { diary } from '../shared/state.ts';
import { minutes } from '../shared/words.ts';
import { breathAt, type Rhythm } from './breath.ts';
import { BreathCircle } from './breathing.tsx';
import { useMinutes, useMoment, useSilence } from './cue-times.ts';
import { allowSound } from './cues.ts';
import type { Going } from './going.ts';
import { RhythmChoice } from './rhythm-choice.tsx';
import { Ring } from './ring.tsx';
import { Stage } from './stage.tsx';
import { cueBefore, isLeft } from './steps.ts';
import { elapsed, type Position, pause, previous, resume, skip } from './timeline.ts';
import { CueToggles } from './toggles.tsx';
import { keepAwake } from './wake-lock.ts';

interface Props {
  measure: Measure;
  going: Going;
  now: number;
  at: Position;
  seconds: readonly number[];
  rhythm: Rhythm;
  onChange: (going: Going) => void;
  onStop: () => void;
}

export function Running(props: Props) {
  const { measure, going, now, at } = props;
  const paused = going.run.pausedAt !== null;
  useEffect(() => (paused ? undefined : keepAwake()), [paused]);
  useSilence(paused);
  useMinutes(now, at.total);
  return measure.guide?.kind === 'breathing' ? (
    <Breathing {...props} />
  ) : (
    <Steps {...props} steps={measure.guide?.steps ?? []} />
  );
}

function Steps({ steps, ...props }: Props & { steps: GuideStep[] }) {
  const { measure, at, now, seconds } = props;
  const step = steps[at.step] as GuideStep;
  useMoment(at.step, now, { cue: cueBefore(steps, at.step), say: `${step.say}. ${step.detail}` });
  return (
    <Stage
      where={measure.title}
      name={measure.title}
      step={at.step + 1}
      steps={steps.length}
      leave={<Stop {...props} />}
      ring={
        <Ring part={at.into / ((seconds[at.step] ?? 1) * 1000)}>
          <Picture name={step.picture} mirror={isLeft(step)} />
        </Ring>
      }
      say={step.say}
      detail={<Detail {...props} text={step.detail} />}
      time={timeLeft(at)}
      main={<Controls {...props} />}
      foot={<Foot />}
    />
  );
}

/** Of the step, and of the whole while there is more to come. */
function timeLeft({ left, total }: Position): string {
  const step = `Nog ${minutes(left / 1000)}`;
  return total > left ? `${step} · in totaal ${minutes(total / 1000)}` : step;
}

function Breathing(props: Props) {
  const { measure, going, now, at, rhythm, onChange, seconds } = props;
  const passed = Math.max(0, elapsed(going.run, now) - going.rhythmSince);
  const breath = breathAt(rhythm, passed);
  const paused = going.run.pausedAt !== null;
  useMoment(
    `${rhythm} ${breath.index} ${paused}`,
    now,
    { cue: paused ? null : breath.id, seconds: breath.seconds, say: paused ? '' : breath.say },
    true,
  );
  return (
    <Stage
      where={measure.title}
      name={measure.title}
      step={1}
      steps={1}
      leave={<Stop {...props} />}
      ring={
        <Ring part={1 - at.total / ((seconds[0] ?? 1) * 1000)}>
          <BreathCircle rhythm={rhythm} passed={passed} />
        </Ring>
      }
      say="Adem rustig mee"
      detail={<Detail {...props} text="Zacht is genoeg. Je mag je ogen dichtdoen." />}
      time={`Nog ${minutes(at.total / 1000)}`}
      main={<Controls {...props} />}
      foot={<Foot />}
    >
      <RhythmChoice
        onChange={() => onChange({ ...going, rhythmSince: elapsed(going.run, msNow()) })}
      />
    </Stage>
  );
}

function Detail({ measure, text }: { measure: Measure; text: string }) {
  const { changes } = judge(measure.id, diary.value.profile.cautions, content.cautions);
  return (
    <>
      <p>{text}</p>
      {[...new Set(changes)].map((change) => (
        <p class="change" key={change}>
          {change}
        </p>
      ))}
    </>
  );
}

function Stop({ going, onChange, onStop }: Props) {
  const stop = () => {
    onChange({ ...going, run: pause(going.run, msNow()) });
    onStop();
  };
  return (
    <Button look="quiet" onClick={stop}>
      Stop
    </Button>
  );
}

function Controls({ going, seconds, onChange }: Props) {
  const { run } = going;
  const paused = run.pausedAt !== null;
  const to = (next: Going['run']) => {
    allowSound();
    onChange({ ...going, run: next });
  };
  const many = seconds.length > 1;
  return (
    <div class="controls">
      {many ? (
        <button
          type="button"
          class="side"
          aria-label="Vorige stap"
          onClick={() => to(previous(seconds, run, msNow()))}
        >
          <Icon name="back" />
        </button>
      ) : null}
      <Button look="big" onClick={() => to(paused ? resume(run, msNow()) : pause(run, msNow()))}>
        {paused ? 'Verder' : 'Pauze'}
      </Button>
      {many ? (
        <button
          type="button"
          class="side"
          aria-label="Volgende stap"
          onClick={() => to(skip(seconds, run, msNow()))}
        >
          <Icon name="next" />
        </button>
      ) : null}
    </div>
  );
}

function Foot() {
  return (
    <div class="flow-foot-row">
      <div class="toggles">
        <CueToggles />
      </div>
      <a class="now" href="/nu">
        Nu last?
      </a>
    </div>
  );
}
