/** Every measure with its estimate, its uncertainty and what it rests on. */
import { inShort } from '../../core/explain.ts';
import type { Recommendation } from '../../core/recommendation.ts';
import { restsOn, titleOf } from './advice.ts';
import { EstimateBar, rangeInWords, rangeOf } from './estimate-bar.tsx';

export function MeasuresTable({ recommendation }: { recommendation: Recommendation }) {
  const { ranking } = recommendation;
  const range = rangeOf(ranking);
  return (
    <details class="fold">
      <summary>Alle maatregelen op een rij</summary>
      <ul class="list measures">
        {ranking.map((estimate) => (
          <li class="measure-row" key={estimate.intervention}>
            <div class="measure-head">
              <h3>{titleOf(estimate.intervention)}</h3>
              <span>{inShort(estimate.verdict)}</span>
            </div>
            <EstimateBar estimate={estimate} range={range} />
            <p class="quiet-text">
              {restsOn(estimate)}. Schatting: {rangeInWords(estimate)}.
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
