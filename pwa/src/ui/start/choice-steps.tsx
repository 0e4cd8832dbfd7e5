/** When it is worst, what it resembles, and what to mind. */
import patterns from '@content/patterns.json';
import { useEffect, useRef } from 'preact/hooks';
import { cautions } from '../../content/index.ts';
import { Button } from '../shared/button.tsx';
import { Calling } from '../shared/call.tsx';
import { Flow } from '../shared/flow.tsx';
import { Options } from '../shared/options.tsx';
import { diary } from '../shared/state.ts';
import { withWayBack } from '../shared/way-back.ts';
import { question } from './question.ts';
import { Skip } from './skip.tsx';
import type { StepProps } from './step.ts';

const NONE = 'none';

export function WorstWhenStep({ answers, change, next, skip, go, frame }: StepProps) {
  const { title, hint, options = [] } = question('worstWhen');
  return (
    <Flow
      {...frame}
      title={title}
      sub={hint}
      main={
        <Button look="big" disabled={answers.worstWhen === null} onClick={() => next()}>
          {go}
        </Button>
      }
      quiet={<Skip onClick={skip} />}
    >
      <Options
        legend={title}
        name="worstWhen"
        options={options}
        chosen={answers.worstWhen === null ? [] : [answers.worstWhen]}
        onChange={([worstWhen = null]) => change({ worstWhen })}
      />
    </Flow>
  );
}

export function PatternsStep({ answers, change, next, skip, go, frame }: StepProps) {
  const { title, hint } = question('patterns');
  // The short check notes its outcome in the profile and comes back here.
  const chosen = answers.patterns ?? diary.value.profile.patterns;
  return (
    <Flow
      {...frame}
      title={title}
      sub={hint}
      align="top"
      main={
        <Button
          look="big"
          disabled={chosen.length === 0}
          onClick={() => next({ patterns: chosen })}
        >
          {go}
        </Button>
      }
      quiet={<Skip onClick={skip} />}
    >
      <p class="start-check">
        Weet je het niet?{' '}
        <a
          href={withWayBack('/lijkt-op', location.pathname + location.search)}
          onClick={() => change({ patterns: null })}
        >
          Doe de korte check
        </a>
      </p>
      <Options
        legend={title}
        name="patterns"
        options={patterns.map(({ id, title, feels }) => ({ id, label: title, hint: feels }))}
        chosen={chosen}
        onChange={(next) => change({ patterns: next })}
        exclusive={NONE}
        many
      />
      <NoneOfThese shown={chosen.includes(NONE)} />
    </Flow>
  );
}

/** What to do when it resembles nothing here; brought into view, for it opens below the fold. */
function NoneOfThese({ shown }: { shown: boolean }) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (shown) note.current?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  const advice = patterns.find((p) => p.id === NONE)?.sets_apart ?? '';
  return (
    <div aria-live="polite" class="start-live" ref={note}>
      {shown ? (
        <p class="card soft start-note">
          <Calling text={advice} />
        </p>
      ) : null}
    </div>
  );
}

export function CautionsStep({ answers, change, next, skip, go, frame }: StepProps) {
  const { title, hint } = question('cautions');
  const chosen = answers.cautions ?? [];
  return (
    <Flow
      {...frame}
      title={title}
      sub={hint}
      align="top"
      main={
        <Button look="big" onClick={() => next({ cautions: chosen })}>
          {chosen.length === 0 && go === 'Verder' ? 'Geen van deze' : go}
        </Button>
      }
      quiet={<Skip onClick={skip} />}
    >
      <Options
        legend={title}
        name="cautions"
        options={cautions.map(({ id, text }) => ({ id, label: text }))}
        chosen={chosen}
        onChange={(cautions) => change({ cautions })}
        many
      />
    </Flow>
  );
}
