/** The signs that come before the plan, most urgent first. */
import safety from '@content/flags.json';
import type { Urgency } from '../../core/content.ts';
import { Button } from '../shared/button.tsx';
import { Flow } from '../shared/flow.tsx';
import { Options } from '../shared/options.tsx';
import type { StepProps } from './step.ts';

export function FlagsStep({ answers, change, next, go, frame }: StepProps) {
  const none = answers.flags.length === 0;
  return (
    <Flow
      {...frame}
      title="Herken je nu een van deze dingen?"
      sub="Dan gaat dat voor. Kies alles wat klopt."
      align="top"
      main={
        <Button look="big" onClick={() => next({ understood: false })}>
          {none && go === 'Verder' ? 'Geen van deze' : go}
        </Button>
      }
    >
      {safety.urgencies.map((urgency) => (
        <Group
          urgency={urgency}
          chosen={answers.flags}
          onChange={(flags) => change({ flags })}
          key={urgency.id}
        />
      ))}
    </Flow>
  );
}

interface Props {
  urgency: Urgency;
  chosen: string[];
  onChange: (flags: string[]) => void;
}

function Group({ urgency, chosen, onChange }: Props) {
  const signs = safety.flags.filter((f) => f.start && f.urgency === urgency.id);
  if (signs.length === 0) return null;
  return (
    <section class="start-signs">
      <h2>{urgency.title}</h2>
      <Options
        legend={urgency.title}
        name="flags"
        options={signs.map(({ id, text }) => ({ id, label: text }))}
        chosen={chosen}
        onChange={onChange}
        many
      />
    </section>
  );
}
