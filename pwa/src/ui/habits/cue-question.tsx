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
  return (
    <Flow
      where="Jouw gewoontes"
      title={`Wanneer doe je dit: ${measure.title.toLowerCase()}?`}
      sub="Hang het aan iets wat je toch al doet."
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
        onChange={([s]) => onCue(s ?? '')}
      />
      <label class="own-cue">
        Of in je eigen woorden
        <input
          class="field"
          type="text"
          maxLength={80}
          autocomplete="off"
          value={suggestions.includes(cue) ? '' : cue}
          onInput={(e) => onCue(e.currentTarget.value)}
        />
      </label>
    </Flow>
  );
}
