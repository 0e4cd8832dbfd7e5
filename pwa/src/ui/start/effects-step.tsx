/** What falls out of the plan or changes, and why. */
import { Fragment } from 'preact';
import { cautions, content } from '../../content/index.ts';
import { available } from '../../core/plan.ts';
import { Button } from '../shared/button.tsx';
import { Flow } from '../shared/flow.tsx';
import { diary } from '../shared/state.ts';
import { effectsOf } from './effects.ts';
import type { StepProps } from './step.ts';

export function EffectsStep({ answers, next, go, frame }: StepProps) {
  const { removed, changed } = effectsOf(
    answers.cautions ?? [],
    available(diary.value, content),
    cautions,
  );
  return (
    <Flow
      {...frame}
      title="Je plan past zich aan"
      sub="Dit geldt ook bij ‘Nu last?’ en op dag zeven."
      align="top"
      main={
        <Button look="big" onClick={() => next()}>
          {go}
        </Button>
      }
    >
      {removed.length > 0 ? (
        <>
          <h2>Dit valt weg</h2>
          <ul class="list">
            {removed.map(({ titles, reasons }) => (
              <li class="start-effect" key={titles.join()}>
                <strong>{titles.join(', ')}</strong>
                <span>{reasons.join(' ')}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {changed.length > 0 ? (
        <>
          <h2>Dit doe je anders</h2>
          {changed.map(({ measures, reasons }) => (
            <Fragment key={reasons.join()}>
              <p class="start-reason">{reasons.join(' ')}</p>
              <ul class="list">
                {measures.map(({ title, changes }) => (
                  <li class="start-effect" key={title}>
                    <strong>{title}</strong>
                    <span>{changes.join(' ')}</span>
                  </li>
                ))}
              </ul>
            </Fragment>
          ))}
        </>
      ) : null}
    </Flow>
  );
}
