/** One sign. A question with one answer goes on at the tap; one with more waits for "Verder". */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Sign, SignOption } from '../../core/content.ts';
import { Button } from '../shared/button.tsx';
import { Flow } from '../shared/flow.tsx';
import { Options } from '../shared/options.tsx';

interface Props {
  sign: Sign;
  chosen: readonly string[];
  frame: { where: string; step: number; steps: number; leave: ComponentChildren };
  /** Where the question before this one stands. */
  before: string;
  onAnswer: (ids: readonly string[]) => void;
}

export function SignQuestion({ sign, chosen, frame, before, onAnswer }: Props) {
  const [ticked, setTicked] = useState(chosen);
  return (
    <Flow
      {...frame}
      title={sign.ask}
      sub={sign.hint}
      align={sign.options.length > 4 ? 'top' : 'bottom'}
      main={
        sign.many ? (
          <Button look="big" onClick={() => onAnswer(ticked)}>
            {ticked.length === 0 ? 'Geen van deze' : 'Verder'}
          </Button>
        ) : null
      }
      quiet={
        <span class="check-quiet">
          <Button look="quiet" href={before}>
            Terug
          </Button>
          {sign.many ? null : (
            <Button look="quiet" onClick={() => onAnswer([])}>
              Sla over
            </Button>
          )}
        </span>
      }
    >
      {sign.many ? (
        <Options
          legend={sign.ask}
          name={sign.id}
          options={sign.options}
          chosen={ticked}
          onChange={setTicked}
          many
        />
      ) : (
        <OneTap options={sign.options} chosen={chosen} onChoose={(id) => onAnswer([id])} />
      )}
    </Flow>
  );
}

interface OneTapProps {
  options: SignOption[];
  chosen: readonly string[];
  onChoose: (id: string) => void;
}

/** Buttons, not radio buttons: arrow keys must not answer. */
function OneTap({ options, chosen, onChoose }: OneTapProps) {
  return (
    <div class="options">
      {options.map(({ id, label }) => (
        <button
          type="button"
          class="option one-tap"
          key={id}
          aria-pressed={chosen.includes(id)}
          onClick={() => onChoose(id)}
        >
          <span>{label}</span>
        </button>
      ))}
    </div>
  );
}
