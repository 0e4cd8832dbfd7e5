/** A cue for each habit turns it into a plan: when this, then that. Then the habits are the daily list. */

import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import './habits.css';
import { fullMeasure, fullMeasures } from '../../content/measures.ts';
import type { Change } from '../../core/note.ts';
import { habits } from '../../core/plan.ts';
import { Button } from '../shared/button.tsx';
import { choiceChange, profileChange } from '../shared/changes.ts';
import { today } from '../shared/clock.ts';
import { Flow } from '../shared/flow.tsx';
import { diary, save } from '../shared/state.ts';
import { count } from '../shared/words.ts';
import { CueQuestion } from './cue-question.tsx';
import { planSentence } from './cues.ts';
import { cueOf, type Draft, measuresOf, useDraft, withCue } from './draft.ts';
import { leaving, staying } from './list-after.ts';

export function Habits() {
  const { route } = useLocation();
  const { draft, keep, forget } = useDraft();
  const none = draft?.chosen.length === 0;
  useEffect(() => {
    if (none) route('/terugblik', true);
  }, [none]);

  if (!draft || none) return null;
  const { chosen, step, cues } = draft;
  const go = (to: number) => keep({ ...draft, step: to });
  const measure = fullMeasure(chosen[step] ?? '');
  if (measure)
    return (
      <CueQuestion
        key={measure.id}
        measure={measure}
        step={step + 1}
        steps={chosen.length}
        cue={cues[measure.id] ?? cueOf(measure, cues)}
        onCue={(cue) => keep(withCue(draft, measure, cue))}
        onNext={() => go(step + 1)}
        onBack={step > 0 ? () => go(step - 1) : null}
      />
    );

  const finish = async () => {
    if (!(await save(...changesFor(draft)))) return;
    await forget();
    route('/');
  };
  const gone = leaving(chosen);
  return (
    <Flow
      where="Jouw gewoontes"
      title={`Je houdt ${count(chosen.length, 'gewoonte', 'gewoontes')}`}
      sub={`Vanaf nu staan ${staying(chosen)}. Sla je een keer over, dan ga je gewoon verder.`}
      align="middle"
      main={
        <Button look="big" onClick={finish}>
          Zet ze op mijn lijst
        </Button>
      }
      quiet={
        <Button look="quiet" onClick={() => go(step - 1)}>
          Terug
        </Button>
      }
    >
      <ul class="plan-sentences">
        {measuresOf(chosen).map((m) => (
          <li class="card" key={m.id}>
            {planSentence(cueOf(m, cues), m.title)}
          </li>
        ))}
      </ul>
      {gone === null ? null : <p class="quiet-text leaving">{gone}</p>}
    </Flow>
  );
}

function changesFor({ chosen, cues, over }: Draft): Change[] {
  const rank = new Map(chosen.map((id, i) => [id, i + 1]));
  const before = habits(diary.value).filter((id) => !rank.has(id));
  return [
    ...fullMeasures.value
      .filter((m) => rank.has(m.id))
      .map((m) => ({
        ...choiceChange(m.id, { habit: rank.get(m.id) ?? null, cue: cueOf(m, cues) }),
        ...(m.id in over ? { over: { cue: over[m.id] ?? null } } : {}),
      })),
    ...before.map((id) => choiceChange(id, { habit: null })),
    profileChange({ habitsChosen: diary.value.profile.habitsChosen ?? today.value }),
  ];
}
