/** What was noted on a day, each line a way to mend it. */
import evening from '@content/evening.json';
import triggers from '@content/triggers.json';
import './diary.css';
import { content, measureById } from '../../content/index.ts';
import type { Day } from '../../core/days.ts';
import { dayNote } from '../../core/plan.ts';
import { judgedMeasures, type Mendable } from '../evening/steps.ts';
import { Icon } from '../shared/icon.tsx';
import { diary } from '../shared/state.ts';
import { factsOf } from './facts.ts';

interface Props {
  day: Day;
  /** The address at which one answer is mended. */
  to: (step: Mendable) => string;
  without?: Mendable[];
}

const NAMES = {
  worst: evening.worst,
  verdicts: evening.verdicts,
  triggers,
  titleOf: (id: string) => measureById(id)?.title ?? id,
};

export function DayFacts({ day, to, without = [] }: Props) {
  const judged = judgedMeasures(diary.value, content.measures, day).length > 0;
  const facts = factsOf(dayNote(diary.value, day), NAMES, judged);
  return (
    <ul class="list facts">
      {facts
        .filter((fact) => !without.includes(fact.step))
        .map(({ step, label, value }) => (
          <li key={step}>
            <a class="row" href={to(step)}>
              <span class="text">
                <small>{label}</small>
                <span class={value === null ? 'fact none' : 'fact'}>
                  {value ?? 'Niet genoteerd'}
                </span>
              </span>
              <span class="chevron">
                <Icon name="next" size={20} />
              </span>
            </a>
          </li>
        ))}
    </ul>
  );
}
