/** The running guide: what to do now, how long still, pause and go on. */
import { useEffect } from 'preact/hooks';
import type { GuideStep, Measure } from '../../core/content.ts';
import { Picture } from '../pictures/picture.tsx';
import { Button } from '../shared/button.tsx';
import { msNow } from '../shared/clock.ts';
import { Icon } from '../shared/icon.tsx';
import { judged } from '../shared/judged.ts';
import { minutes } from '../shared/words.ts';
import { breathAt, type Rhythm } from './breath.ts';
import { BreathCircle } from './breathing.tsx';
import { aloud, useMinutes, useMoment, useSound, useSpoken } from './cue-times.ts';
import { allowSound } from './cues.ts';
import { Detail } from './detail.tsx';
import { BODY_SCAN, EyesChoice } from './eyes-choice.tsx';
import type { Going } from './going.ts';
import { RhythmChoice } from './rhythm-choice.tsx';
import { Ring } from './ring.tsx';
import { Stage } from './stage.tsx';
import { cueBefore, isLeft } from './steps.ts';
import { elapsed, type Position, pause, previous, resume, skip } from './timeline.ts';
import { CueToggles, VoiceToggle } from './toggles.tsx';
import { allowVoice } from './voice.ts';
import { keepAwake } from './wake-lock.ts';

const EYES_SHUT = 'Zacht is genoeg. Je mag je ogen dichtdoen.';

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
  useSound(paused);
  useMinutes(now, at.total);
  return measure.guide?.kind === 'breathing' ? (
    <Breathing {...props} />
  ) : (
    <Steps {...props} steps={measure.guide?.steps ?? []} />
  );
}

function Steps({ steps, ...props }: Props & { steps: GuideStep[] }) {
  const { measure, at, now, seconds, going, onChange } = props;
  const step = steps[at.step] as GuideStep;
  // Said once, at the first step, as it was read before: at every step it would keep nobody calm.
  const changes = changesOf(measure);
  const line = aloud(step, at.step === 0 ? changes : []);
  useMoment(at.step, now, { cue: cueBefore(steps, at.step), say: line });
  useSpoken(at.step, now, line);
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
      detail={<Detail text={step.detail} changes={changes} />}
      time={timeLeft(at)}
      main={<Controls {...props} />}
      foot={<Foot />}
    >
      {measure.id === BODY_SCAN ? (
        <EyesChoice
          open={going.eyesOpen === true}
          onChange={(eyesOpen) => onChange({ ...going, eyesOpen })}
        />
      ) : null}
    </Stage>
  );
}

/** Of the step, and of the whole while there is more to come. */
function timeLeft({ left, total }: Position): string {
  if (left === Number.POSITIVE_INFINITY) return 'Neem de tijd';
  const step = `Nog ${minutes(left / 1000)}`;
  const known = total > left && total < Number.POSITIVE_INFINITY;
  return known ? `${step} · in totaal ${minutes(total / 1000)}` : step;
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
  useSpoken(`${rhythm} ${breath.index} ${paused}`, now, paused ? '' : breath.say);
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
      detail={<Detail text={EYES_SHUT} changes={changesOf(measure)} />}
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

function changesOf({ id }: Measure): string[] {
  return judged(id).changes;
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

function Controls({ going, seconds, at, onChange }: Props) {
  const { run } = going;
  const paused = run.pausedAt !== null;
  const to = (next: Going['run']) => {
    allowSound();
    allowVoice();
    onChange({ ...going, run: next });
  };
  const waits = at.left === Number.POSITIVE_INFINITY && !paused;
  const next = () => to(skip(seconds, run, msNow()));
  const pauseOrGo = () => to(paused ? resume(run, msNow()) : pause(run, msNow()));
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
      {waits ? (
        <Button look="big" onClick={next}>
          {at.step === seconds.length - 1 ? 'Klaar' : 'Volgende'}
        </Button>
      ) : (
        <Button look="big" onClick={pauseOrGo}>
          {paused ? 'Verder' : 'Pauze'}
        </Button>
      )}
      {many && !waits ? (
        <button type="button" class="side" aria-label="Volgende stap" onClick={next}>
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
        <VoiceToggle />
      </div>
      <a class="now" href="/nu">
        Nu last?
      </a>
    </div>
  );
}
