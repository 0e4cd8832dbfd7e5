/** Every measure with its estimate, its uncertainty and what it rests on. */
import type { Recommendation } from '../../core/recommendation.ts';
import { restsOn, titleOf } from './advice.ts';
import { EstimateBar, rangeInWords, rangeOf } from './estimate-bar.tsx';
import { verdictWords } from './verdict-words.ts';

export function MeasuresTable({ recommendation }: { recommendation: Recommendation }) {
  const { ranking } = recommendation;
  const range = rangeOf(ranking);
  return (
    <section aria-labelledby="alles">
      <h2 id="alles">Alles op een rij</h2>
      <ul class="list measures">
        {ranking.map((estimate) => (
          <li class="measure-row" key={estimate.intervention}>
            <div class="measure-head">
              <h3>{titleOf(estimate.intervention)}</h3>
              <span>{verdictWords(estimate)}</span>
            </div>
            <EstimateBar estimate={estimate} range={range} />
            <p class="quiet-text">
              {restsOn(estimate)}. Schatting: {rangeInWords(estimate)}.
            </p>
          </li>
        ))}
      </ul>
      <p class="legend quiet-text">
        De streep is nul: geen verschil. Rechts ervan wordt je avond lichter. Hoe langer de balk,
        hoe minder zeker.
      </p>
    </section>
  );
}
