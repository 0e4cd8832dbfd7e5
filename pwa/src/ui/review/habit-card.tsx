/** One recommended habit: its reason, its uncertainty, and the way to swap it. */
import { inShort } from '../../core/explain.ts';
import type { History } from '../../core/history-types.ts';
import type { Estimate } from '../../core/recommendation.ts';
import { Button } from '../shared/button.tsx';
import { judged } from '../shared/judged.ts';
import { reasonFor, titleOf } from './advice.ts';
import { EstimateBar, type Range } from './estimate-bar.tsx';

interface Props {
  estimate: Estimate;
  history: History;
  range: Range;
  others: Estimate[];
  swapping: boolean;
  onSwap: () => void;
  onChoose: (measure: string) => void;
}

export function HabitCard({ estimate, history, range, others, swapping, onSwap, onChoose }: Props) {
  const title = titleOf(estimate.intervention);
  const { changes } = judged(estimate.intervention);
  return (
    <li class="card habit">
      <div class="habit-head">
        <h3>{title}</h3>
        {others.length > 0 ? (
          <button
            type="button"
            class="swap"
            aria-expanded={swapping}
            aria-label={`${swapping ? 'Houd deze' : 'Ruil'}: ${title}`}
            onClick={onSwap}
          >
            {swapping ? 'Houd deze' : 'Ruil'}
          </button>
        ) : null}
      </div>
      <EstimateBar estimate={estimate} range={range} />
      <p>{reasonFor(estimate, history)}</p>
      {changes.length > 0 ? <p class="for-me">{changes.join(' ')}</p> : null}
      {swapping ? (
        <ul class="swaps" aria-label="Kies een andere">
          {others.map((other) => (
            <li key={other.intervention}>
              <Button onClick={() => onChoose(other.intervention)}>
                <span>
                  {titleOf(other.intervention)}
                  <small>{inShort(other.verdict)}</small>
                </span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}
