/** A cue for each habit turns it into a plan: when this, then that. Then the habits are the daily list. */

import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import './habits.css';
import { fullMeasure, fullMeasures } from '../../content/measures.ts';
import type { Measure } from '../../core/content.ts';
import { habits } from '../../core/plan.ts';
import { Button } from '../shared/button.tsx';
import { choiceChange, profileChange } from '../shared/changes.ts';
import { today } from '../shared/clock.ts';
import { Flow } from '../shared/flow.tsx';
import { diary, readDevice, save, writeDevice } from '../shared/state.ts';
import { count } from '../shared/words.ts';
import { CHOSEN } from './chosen.ts';
import { CueQuestion } from './cue-question.tsx';
import { planSentence } from './cues.ts';

export function Habits() {
  const { route } = useLocation();
  const [chosen, setChosen] = useState<Measure[] | null>(null);
  const [cues, setCues] = useState<Record<string, string>>({});
  const [step, setStep] = useState(0);

  useEffect(() => {
    readDevice<string[]>(CHOSEN).then((ids) => {
      const measures = (ids ?? habits(diary.value))
        .map(fullMeasure)
        .filter((m): m is Measure => !!m);
      setChosen(measures);
      setCues(
        Object.fromEntries(measures.map((m) => [m.id, diary.value.choices[m.id]?.cue || m.cue])),
      );
      if (measures.length === 0) route('/terugblik', true);
    });
  }, []);

  if (!chosen || chosen.length === 0) return null;
  const measure = chosen[step];
  if (measure)
    return (
      <CueQuestion
        key={measure.id}
        measure={measure}
        step={step + 1}
        steps={chosen.length}
        cue={cues[measure.id] ?? ''}
        onCue={(cue) => setCues({ ...cues, [measure.id]: cue })}
        onNext={() => setStep(step + 1)}
        onBack={step > 0 ? () => setStep(step - 1) : null}
      />
    );

  const keep = async () => {
    if (!(await save(...changesFor(chosen, cues)))) return;
    await writeDevice(CHOSEN, null);
    route('/');
  };
  return (
    <Flow
      where="Jouw gewoontes"
      title={`Je houdt ${count(chosen.length, 'gewoonte', 'gewoontes')}`}
      sub="Vanaf nu staan alleen deze op je lijst. Mis je een keer, dan ga je gewoon verder."
      align="middle"
      main={
        <Button look="big" onClick={keep}>
          Zet ze op mijn lijst
        </Button>
      }
      quiet={
        <Button look="quiet" onClick={() => setStep(step - 1)}>
          Terug
        </Button>
      }
    >
      <ul class="plan-sentences">
        {chosen.map((m) => (
          <li class="card" key={m.id}>
            {planSentence(cues[m.id] || m.cue, m.title)}
          </li>
        ))}
      </ul>
    </Flow>
  );
}

function changesFor(chosen: Measure[], cues: Record<string, string>) {
  const rank = new Map(chosen.map((m, i) => [m.id, i + 1]));
  const before = habits(diary.value).filter((id) => !rank.has(id));
  return [
    ...fullMeasures.value
      .filter((m) => rank.has(m.id))
      .map((m) => choiceChange(m.id, { habit: rank.get(m.id) ?? null, cue: cues[m.id] || m.cue })),
    ...before.map((id) => choiceChange(id, { habit: null })),
    profileChange({ habitsChosen: diary.value.profile.habitsChosen ?? today.value }),
  ];
}
