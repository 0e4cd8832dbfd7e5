/** One answer of a day, mended by itself. */
import triggers from '@content/triggers.json';
import { useLocation } from 'preact-iso';
import type { BriefMeasure } from '../../core/content.ts';
import type { Day } from '../../core/days.ts';
import type { Fields } from '../../core/note.ts';
import { Button } from '../shared/button.tsx';
import { today } from '../shared/clock.ts';
import { Flow } from '../shared/flow.tsx';
import { diary, saveAndSay } from '../shared/state.ts';
import { changeOf, dayWith, useDraft, withAnswer } from './draft.ts';
import { askedTriggers } from './own-triggers.ts';
import { Question } from './questions.tsx';
import { answeredTriggers, fieldsOf, type Mendable, withoutStep } from './steps.ts';
import { nightOf, whereOf, wordingOf } from './wording.ts';

interface Props {
  day: Day;
  step: Mendable;
  done: BriefMeasure[];
  /** Where the day's notes are shown. */
  back: string;
}

const EMPTY: Partial<Record<Mendable, Fields>> = {
  score: { evening: null },
  night: { night: null },
  worst: { worst: [] },
};

export function MendOne({ day, step, done, back }: Props) {
  const { route } = useLocation();
  const { draft, keep } = useDraft(day);
  if (draft === null) return null;
  const note = dayWith(draft.fields, day);
  const past = day !== today.value;
  const { title, sub } = wordingOf(step, { past, reflect: false });
  const rest = { ...draft, fields: withoutStep(step, draft.fields) };

  const store = async (fields: Fields) => {
    if (!(await saveAndSay('Bewaard', [changeOf(draft, fields, day)]))) return;
    keep(rest);
    route(back, true);
  };
  const answer = () =>
    step === 'triggers'
      ? answeredTriggers(
          askedTriggers(triggers, diary.value.profile.triggers, note.triggers),
          note.triggers,
        )
      : fieldsOf(step, draft.fields);
  // Text that was typed is kept for next time; a tap that was not saved is not.
  const leave = () => {
    if (step !== 'text') keep(rest);
  };
  const empty = EMPTY[step];
  return (
    <Flow
      where={whereOf(day, past)}
      title={title}
      sub={step === 'night' ? nightOf(day) : sub}
      align={step === 'help' ? 'top' : 'bottom'}
      leave={
        <Button look="quiet" href={back} onClick={leave}>
          Terug
        </Button>
      }
      main={
        <Button look="big" onClick={() => store(answer())}>
          Bewaar
        </Button>
      }
      quiet={
        empty ? (
          <Button look="quiet" onClick={() => store(empty)}>
            Haal weg
          </Button>
        ) : null
      }
    >
      <Question
        step={step}
        note={note}
        done={done}
        onChange={(fields) => keep(withAnswer(draft, fields, day))}
      />
    </Flow>
  );
}
