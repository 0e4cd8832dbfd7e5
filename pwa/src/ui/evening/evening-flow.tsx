/** The questions one by one. Each "Verder" saves its answer, so leaving halfway loses nothing. */

import triggers from '@content/triggers.json';
import { useRef } from 'preact/hooks';
import { content } from '../../content/index.ts';
import type { BriefMeasure } from '../../core/content.ts';
import type { Day } from '../../core/days.ts';
import type { DayNote } from '../../core/diary.ts';
import type { Fields } from '../../core/note.ts';
import { planDay } from '../../core/plan.ts';
import { Button } from '../shared/button.tsx';
import { instantNow, today } from '../shared/clock.ts';
import { Flamingo } from '../shared/flamingo.tsx';
import { Flow } from '../shared/flow.tsx';
import { diary, save } from '../shared/state.ts';
import { changeOf, type Draft, dayWith, useDraft, withAnswer } from './draft.ts';
import { askedTriggers } from './own-triggers.ts';
import { Question } from './questions.tsx';
import { answeredTriggers, fieldsOf, type Step, withoutStep } from './steps.ts';
import { whereOf, wordingOf } from './wording.ts';

interface Props {
  day: Day;
  done: BriefMeasure[];
  steps: Step[];
  onDone: () => void;
}

export function EveningFlow({ day, done, steps, onDone }: Props) {
  const { draft, keep } = useDraft(day);
  const saving = useRef(false);
  if (draft === null) return null;
  const index = Math.min(draft.step, steps.length - 1);
  const step = steps[index] as Step;
  const last = index === steps.length - 1;
  const past = day !== today.value;
  const note = dayWith(draft.fields, day);

  const next = (fields: Fields) => {
    if (last) onDone();
    keep({ ...draft, step: last ? 0 : index + 1, fields });
  };
  // A second tap while the first is being saved would come back to this step later, and take with
  // it what was typed in the next.
  const goOn = async () => {
    if (saving.current) return;
    saving.current = true;
    await saveStep().finally(() => {
      saving.current = false;
    });
  };
  const saveStep = async () => {
    const closing = last && !past ? { closed: instantNow() } : {};
    const fields = { ...answerOf(step, draft, note), ...closing };
    if (await save(changeOf(draft, fields, day))) next(withoutStep(step, draft.fields));
  };
  const skip = () => next(withoutStep(step, draft.fields));
  const change = (fields: Fields) => keep(withAnswer(draft, fields, day));

  const { title, sub } = wordingOf(step, { past, reflect: reflects(day) });
  return (
    <Flow
      where={whereOf(day, past)}
      title={title}
      sub={sub}
      step={index + 1}
      steps={steps.length}
      align={step === 'help' ? 'top' : 'bottom'}
      above={step === 'score' ? <Bird /> : null}
      leave={
        <Button look="quiet" href={past ? `/dagboek/${day}` : '/'}>
          Later
        </Button>
      }
      main={
        <Button look="big" onClick={goOn} disabled={isOpen(step, note)}>
          {last ? 'Klaar' : 'Verder'}
        </Button>
      }
      quiet={
        <span class="evening-quiet">
          {index > 0 ? (
            <Button look="quiet" onClick={() => keep({ ...draft, step: index - 1 })}>
              Terug
            </Button>
          ) : null}
          {last ? null : (
            <Button look="quiet" onClick={skip}>
              Sla over
            </Button>
          )}
        </span>
      }
    >
      <Question step={step} note={note} done={done} onChange={change} />
    </Flow>
  );
}

function Bird() {
  return (
    <div class="evening-bird">
      <Flamingo size={112} />
    </div>
  );
}

function answerOf(step: Step, draft: Draft, note: DayNote): Fields {
  if (step !== 'triggers') return fieldsOf(step, draft.fields);
  const ids = askedTriggers(triggers, diary.value.profile.triggers, note.triggers);
  return answeredTriggers(ids, note.triggers);
}

/** A question with one clear answer waits for it; "Sla over" is always there. */
function isOpen(step: Step, note: DayNote): boolean {
  return (
    (step === 'score' && note.evening === null) || (step === 'worst' && note.worst.length === 0)
  );
}

/** True when this page of the plan asks to compare with the start. */
function reflects(day: Day): boolean {
  if (diary.value.profile.habitsChosen !== null) return false;
  const page = planDay(diary.value, day);
  return content.plan.some((p) => p.day === page && p.reflect === true);
}
