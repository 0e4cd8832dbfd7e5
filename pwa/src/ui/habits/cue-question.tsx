import { useState } from 'preact/hooks';
import type { Measure } from '../../core/content.ts';
import { Button } from '../shared/button.tsx';
import { Flow } from '../shared/flow.tsx';
import { Options } from '../shared/options.tsx';
import { cuesFor } from './cues.ts';

interface Props {
  measure: Measure;
  step: number;
  steps: number;
  cue: string;
  onCue: (cue: string) => void;
  onNext: () => void;
  onBack: (() => void) | null;
}

/** When will this habit be done? A suggestion to tap, or words of one's own. */
export function CueQuestion({ measure, step, steps, cue, onCue, onNext, onBack }: Props) {
  const suggestions = cuesFor(measure);
  // Apart from the moment itself: words that pass through a suggestion's must stay in the field.
  const [own, setOwn] = useState(suggestions.includes(cue) ? '' : cue);
  const say = (typed: string, moment: string) => {
    setOwn(typed);
    onCue(moment);
  };
  return (
    <Flow
      where="Jouw gewoontes"
      title={`Wanneer doe je dit: ${measure.title.toLowerCase()}?`}
      sub="Koppel het aan iets wat je toch al doet."
      step={step}
      steps={steps}
      main={
        <Button look="big" onClick={onNext}>
          Verder
        </Button>
      }
      quiet={
        onBack ? (
          <Button look="quiet" onClick={onBack}>
            Terug
          </Button>
        ) : (
          <Button look="quiet" href="/terugblik">
            Terug
          </Button>
        )
      }
    >
      <Options
        legend="Een vast moment"
        name={`cue-${measure.id}`}
        options={suggestions.map((s) => ({ id: s, label: s }))}
        chosen={[cue]}
        onChange={([s = '']) => say('', s)}
      />
      <label class="own-cue">
        Of in je eigen woorden
        <input
          class="field"
          type="text"
          maxLength={80}
          autocomplete="off"
          value={own}
          onInput={(e) => say(e.currentTarget.value, e.currentTarget.value)}
        />
      </label>
    </Flow>
  );
}
