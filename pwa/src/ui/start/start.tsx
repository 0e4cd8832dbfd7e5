/** The start: safety first, then five short questions. Ends with one change to the profile. */
import safety from '@content/flags.json';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { cautions, content } from '../../content/index.ts';
import { available } from '../../core/plan.ts';
import { keepStorage } from '../../store/index.ts';
import { Button } from '../shared/button.tsx';
import { profileChange } from '../shared/changes.ts';
import { instantNow, today, zone } from '../shared/clock.ts';
import { diary, save, unsaved } from '../shared/state.ts';
import { toast } from '../shared/toast.tsx';
import './start.css';
import { AdviceStep } from './advice-step.tsx';
import {
  type Answers,
  answersOf,
  PARTS,
  partNumber,
  profileFields,
  type Step,
  skipped,
  stepAt,
  stepsOf,
} from './answers.ts';
import { BedtimeStep } from './bedtime-step.tsx';
import { CautionsStep, PatternsStep, WorstWhenStep } from './choice-steps.tsx';
import { useDraft } from './draft.ts';
import { effectsOf, hasEffects } from './effects.ts';
import { EffectsStep } from './effects-step.tsx';
import { firstAid } from './first-aid.ts';
import { FlagsStep } from './flags-step.tsx';
import type { StepProps } from './step.ts';
import { WorkStep } from './work-step.tsx';

const SCREENS: Record<Step, (props: StepProps) => VNode | null> = {
  flags: FlagsStep,
  advice: AdviceStep,
  worstWhen: WorstWhenStep,
  patterns: PatternsStep,
  cautions: CautionsStep,
  effects: EffectsStep,
  bedtime: BedtimeStep,
  work: WorkStep,
};

export function Start() {
  const { query, route } = useLocation();
  const { kept, keep, forget } = useDraft();
  if (!kept) return null;

  const { profile } = diary.value;
  const started = profile.startedOn !== null;
  const one = PARTS.find((p) => p === query['deel']);
  const parts = one ? [one] : PARTS;
  const steps = stepsFor(kept.answers, parts);
  const step = stepAt(query['stap'], steps, {
    // Once begun, a sign holds up what is asked of signs, and no other answer.
    held: isHeld(kept.answers) && (!started || parts.includes('flags')),
    unread: !started && !kept.begun,
  });

  const address = (to: Step) => `/begin?${one ? `deel=${one}&` : ''}stap=${to}`;
  const home = one ? '/meer/instellingen' : started ? '/' : '/welkom';

  const finish = async (answers: Answers) => {
    // Notes that could not be read so far may hold a first day, which must not be moved.
    if (unsaved.value !== null && !(await save())) return;
    const { profile } = diary.value;
    const passed = firstAid(answers.flags, safety)?.stops ? instantNow() : null;
    const now = { profile, today: today.value, zone: zone.value, passed };
    if (!(await save(profileChange(profileFields(answers, parts, now))))) return;
    keepStorage();
    forget();
    if (started) toast('Bewaard');
    route(one ? home : '/', true);
  };
  const goOn = (answers: Answers) => {
    keep(answers);
    const all = stepsFor(answers, parts);
    const following = all[all.indexOf(step) + 1];
    if (following) route(address(following));
    else finish(answers);
  };
  const goBack = () => {
    const before = steps[steps.indexOf(step) - 1];
    if (before) return route(address(before), true);
    if (started) forget();
    route(home, true);
  };

  const Screen = SCREENS[step];
  const last = stepsFor(kept.answers, parts).at(-1) === step;
  return (
    <Screen
      key={step}
      answers={kept.answers}
      change={(part) => keep({ ...kept.answers, ...part })}
      next={(part = {}) => goOn({ ...kept.answers, ...part })}
      skip={() =>
        goOn(
          step === 'advice' || step === 'effects'
            ? kept.answers
            : skipped(kept.answers, step, answersOf(profile)),
        )
      }
      go={last ? (started ? 'Bewaar' : 'Begin mijn week') : 'Verder'}
      frame={{
        where: started ? 'Instellingen' : 'Begin',
        ...(one ? {} : { step: partNumber(parts, step), steps: parts.length }),
        leave: (
          <Button look="quiet" onClick={goBack}>
            Terug
          </Button>
        ),
      }}
    />
  );
}

function stepsFor(answers: Answers, parts: readonly (typeof PARTS)[number][]): Step[] {
  return stepsOf(parts, {
    advice: firstAid(answers.flags, safety) !== null,
    effects: hasEffects(
      effectsOf(answers.cautions ?? [], available(diary.value, content), cautions),
    ),
  });
}

/** True while a sign stops the plan and the person has not said that it was looked at. */
function isHeld(answers: Answers): boolean {
  return !answers.understood && (firstAid(answers.flags, safety)?.stops ?? false);
}
