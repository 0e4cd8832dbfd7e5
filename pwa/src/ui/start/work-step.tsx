/** Whether there are working hours and meetings. */
import { Button } from '../shared/button.tsx';
import { Flow } from '../shared/flow.tsx';
import { Options } from '../shared/options.tsx';
import { question } from './question.ts';
import { Skip } from './skip.tsx';
import type { StepProps } from './step.ts';
import { TimeStepper } from './time-stepper.tsx';

export function WorkStep({ answers, change, next, skip, go, frame }: StepProps) {
  const { title, hint, options = [] } = question('work');
  const { workday, meetings, workFrom, workTo } = answers;
  const chosen = [...(workday ? ['workday'] : []), ...(meetings ? ['meetings'] : [])];
  return (
    <Flow
      {...frame}
      title={title}
      sub={hint}
      main={
        <Button
          look="big"
          onClick={() => next({ workday: workday === true, meetings: meetings === true })}
        >
          {go}
        </Button>
      }
      quiet={<Skip onClick={skip} />}
    >
      <Options
        legend={title}
        name="work"
        options={options}
        chosen={chosen}
        onChange={(ids) =>
          change({ workday: ids.includes('workday'), meetings: ids.includes('meetings') })
        }
        many
      />
      {workday ? (
        <div class="start-hours">
          <h2>Van</h2>
          <TimeStepper
            label="Begin van je werkdag"
            value={workFrom}
            onChange={(t) => change({ workFrom: t })}
          />
          <h2>Tot</h2>
          <TimeStepper
            label="Einde van je werkdag"
            value={workTo}
            onChange={(t) => change({ workTo: t })}
          />
        </div>
      ) : null}
    </Flow>
  );
}
