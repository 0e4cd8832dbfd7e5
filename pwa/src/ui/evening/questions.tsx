/** The answers of the evening: each shows the day's note and reports the fields that change. */
import evening from '@content/evening.json';
import type { BriefMeasure } from '../../core/content.ts';
import type { DayNote, Verdict } from '../../core/diary.ts';
import type { Fields } from '../../core/note.ts';
import { Options } from '../shared/options.tsx';
import { ScoreTiles } from '../shared/score-tiles.tsx';
import type { Mendable } from './steps.ts';
import { Triggers } from './triggers.tsx';

interface Props {
  step: Mendable;
  note: DayNote;
  done: BriefMeasure[];
  onChange: (fields: Fields) => void;
}

export function Question({ step, note, done, onChange }: Props) {
  if (step === 'score' || step === 'night') return <Score {...{ step, note, done, onChange }} />;
  if (step === 'worst') return <Worst note={note} onChange={onChange} />;
  if (step === 'help') return <Help note={note} done={done} onChange={onChange} />;
  if (step === 'triggers') return <Triggers note={note} onChange={onChange} />;
  return <Text note={note} onChange={onChange} />;
}

type Part = Pick<Props, 'note' | 'onChange'>;

function Score({ step, note, onChange }: Props) {
  const name = step === 'night' ? 'night' : 'evening';
  return (
    <ScoreTiles
      legend={name === 'night' ? 'Last van je benen in de nacht' : 'Last van je benen in de avond'}
      name={name}
      value={note[name]}
      onChoose={(score) => onChange({ [name]: score })}
    />
  );
}

function Worst({ note, onChange }: Part) {
  return (
    <Options
      legend="Wanneer het het ergst was"
      name="worst"
      options={evening.worst}
      chosen={note.worst}
      exclusive="none"
      many
      onChange={(worst) => onChange({ worst })}
    />
  );
}

function Text({ note, onChange }: Part) {
  return (
    <label class="evening-text">
      <span class="hidden-text">Je notitie</span>
      <textarea
        class="field"
        rows={5}
        maxLength={4000}
        value={note.text}
        onInput={(event) => onChange({ text: event.currentTarget.value })}
      />
    </label>
  );
}

function Help({ note, done, onChange }: Part & { done: BriefMeasure[] }) {
  return (
    <div class="verdicts">
      {done.map((measure) => (
        <VerdictRow
          key={measure.id}
          measure={measure}
          value={note.help[measure.id] ?? null}
          onChoose={(verdict) => onChange({ [`help.${measure.id}`]: verdict })}
        />
      ))}
    </div>
  );
}

interface VerdictProps {
  measure: BriefMeasure;
  value: Verdict | null;
  onChoose: (verdict: Verdict | null) => void;
}

/** Four choices side by side; a second tap on the chosen one takes it back. */
function VerdictRow({ measure, value, onChoose }: VerdictProps) {
  return (
    <fieldset class="verdict">
      <legend>{measure.title}</legend>
      <div class="segments">
        {evening.verdicts.map((verdict) => (
          <label class="segment" key={verdict.value}>
            <input
              class="covering"
              type="radio"
              name={`help-${measure.id}`}
              checked={value === verdict.value}
              onChange={() => onChoose(verdict.value)}
              onClick={() => value === verdict.value && onChoose(null)}
            />
            <span>{verdict.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
