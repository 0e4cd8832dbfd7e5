/** "Hoe kwam dit tot stand?": the notes that were used, the model's version, and the way to the number. */
import { overall } from '../../core/explain.ts';
import type { HistoryDay, HistoryEpisode } from '../../core/history-types.ts';
import { longDay } from '../shared/words.ts';
import { type Advice, titleOf } from './advice.ts';

export function HowCome({ advice }: { advice: Advice }) {
  const { history, recommendation } = advice;
  const pairs = history.episodes.filter((e) => e.before != null && e.after != null);
  return (
    <details class="fold how-come">
      <summary>Hoe kwam dit tot stand?</summary>
      <p>{overall(recommendation.certainty)}</p>
      <ol class="steps">
        <li>
          Eerst staat er een voorzichtige schatting per maatregel, uit onderzoek. Die is voor
          iedereen klein.
        </li>
        <li>Dan tellen je eigen notities mee: je avonden, voor en na, en wat je zelf vond.</li>
        <li>
          Een slecht moment zakt vaak vanzelf. Dat deel gaat eraf. Net als wat er in de hele week
          veranderde.
        </li>
        <li>Wat je niet noteerde, telt niet mee. Ook niet als nul.</li>
        <li>De volgorde is: hoeveel lichter, keer hoe vaak het je lukt.</li>
      </ol>
      <h3>Deze notities zijn gebruikt</h3>
      <ul class="used">
        {history.days.filter(isNoted).map((day) => (
          <li key={day.day}>{dayInWords(day)}</li>
        ))}
        {pairs.map((episode) => (
          <li key={episode.id}>{pairInWords(episode)}</li>
        ))}
      </ul>
      <p class="quiet-text">
        {history.episodes.length} keer iets gedaan, {pairs.length} keer voor en na genoteerd.
        Rekenwijze: {recommendation.model}.
      </p>
    </details>
  );
}

function isNoted(day: HistoryDay): boolean {
  return day.evening_score != null || day.sleep_score != null;
}

function dayInWords({ date, evening_score, sleep_score }: HistoryDay): string {
  const scores = [
    evening_score == null ? null : `avond ${evening_score}`,
    sleep_score == null ? null : `nacht ervoor ${sleep_score}`,
  ];
  return `${date ? longDay(date) : ''}: ${scores.filter(Boolean).join(', ')}`;
}

function pairInWords({ intervention, day, before, after }: HistoryEpisode): string {
  const what = intervention === 'rest' ? 'Even niets gedaan' : titleOf(intervention);
  return `${what}, dag ${day}: van ${before} naar ${after}`;
}
