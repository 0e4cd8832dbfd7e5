import { Button } from '../shared/button.tsx';
import { Flow } from '../shared/flow.tsx';
import { question } from './question.ts';
import { Skip } from './skip.tsx';
import type { StepProps } from './step.ts';
import { TimeStepper } from './time-stepper.tsx';

export function BedtimeStep({ answers, change, next, skip, go, frame }: StepProps) {
  const { title, hint, default: usual = '23:00' } = question('bedtime');
  const bedtime = answers.bedtime ?? usual;
  return (
    <Flow
      {...frame}
      title={title}
      sub={hint}
      main={
        <Button look="big" onClick={() => next({ bedtime })}>
          {go}
        </Button>
      }
      quiet={<Skip onClick={skip} />}
    >
      <TimeStepper label="Bedtijd" value={bedtime} onChange={(time) => change({ bedtime: time })} />
    </Flow>
  );
}
