/** What to do first. A sign that stops the plan is only passed knowingly. */
import safety from '@content/flags.json';
import { Button } from '../shared/button.tsx';
import { CallButton, Calling } from '../shared/call.tsx';
import { Flow } from '../shared/flow.tsx';
import { Options } from '../shared/options.tsx';
import { type FirstAid, firstAid } from './first-aid.ts';
import type { StepProps } from './step.ts';

const ASKED = [
  { id: 'asked', label: 'Ik heb hierover hulp gevraagd, of een arts zei dat het kan.' },
];

export function AdviceStep({ answers, change, next, go, frame }: StepProps) {
  const aid = firstAid(answers.flags, safety);
  if (!aid) return null;
  const onward = aid.stops ? (
    <Button look="quiet" disabled={!answers.understood} onClick={() => next()}>
      Ga toch verder
    </Button>
  ) : null;
  return (
    <Flow
      {...frame}
      title={aid.title}
      align="top"
      main={
        aid.stops ? (
          <Calls tels={aid.tels} />
        ) : (
          <Button look="big" onClick={() => next()}>
            {go}
          </Button>
        )
      }
      quiet={onward}
    >
      <Advice aid={aid} />
      {aid.stops ? (
        <Options
          legend="Heb je hulp gevraagd?"
          name="understood"
          options={ASKED}
          chosen={answers.understood ? ['asked'] : []}
          onChange={(chosen) => change({ understood: chosen.length > 0 })}
          many
        />
      ) : null}
    </Flow>
  );
}

function Calls({ tels }: { tels: string[] }) {
  return (
    <div class="start-calls">
      {tels.map((tel, i) => (
        <CallButton tel={tel} plain={i > 0} key={tel} />
      ))}
    </div>
  );
}

function Advice({ aid }: { aid: FirstAid }) {
  return (
    <>
      <div class="card soft start-advice">
        {aid.advice.map((text) => (
          <p key={text}>
            <Calling text={text} />
          </p>
        ))}
      </div>
      <h2>Dit koos je</h2>
      <ul class="start-chosen">
        {aid.signs.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {aid.risk ? <p class="quiet-text start-risk">{safety.risk}</p> : null}
    </>
  );
}
