/** "Hoe kwam dit tot stand?": the notes that were used, the model's version, and the way to the number. */
import evening from '@content/evening.json';
import triggers from '@content/triggers.json';
import { addDays } from '../../core/days.ts';
import { REST, type Score } from '../../core/diary.ts';
import { overall } from '../../core/explain.ts';
import type { HistoryDay, HistoryEpisode } from '../../core/history-types.ts';
import { longDay } from '../shared/words.ts';
import { type Advice, titleOf } from './advice.ts';

export function HowCome({ advice }: { advice: Advice }) {
  const { history, recommendation } = advice;
  const days = history.days.filter((day) => day.evening_score != null);
  const judged = history.episodes.filter((e) => e.before != null || e.help != null);
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
        <li>Een score die je niet noteerde, telt niet mee. Ook niet als nul.</li>
        <li>
          De volgorde hangt af van twee dingen: hoeveel lichter het wordt, en hoe vaak het je lukt.
        </li>
      </ol>
      {days.length + judged.length > 0 ? (
        <>
          <h3>Deze notities zijn gebruikt</h3>
          <ul class="used">
            {days.map((day) => (
              <li key={day.day}>
                {dateIn(advice, day.day)}: {dayInWords(day)}
              </li>
            ))}
            {judged.map((episode) => (
              <li key={episode.id}>
                {whatIn(episode)}, {dateIn(advice, episode.day)}: {judgedInWords(episode)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p class="quiet-text">
        Meegeteld: {counted(history.episodes)}. Rekenwijze: {recommendation.model}.
      </p>
    </details>
  );
}

function dateIn({ today, history }: Advice, day: number): string {
  return longDay(addDays(today, day - history.as_of_day));
}

/** Triggers stand with the score of their evening: without one they are not used. */
function dayInWords({ evening_score, triggers: noted = {} }: HistoryDay): string {
  const score = `avond ${evening_score}`;
  if (Object.keys(noted).length === 0) return score;
  const ticked = triggers.filter(({ id }) => noted[id]).map(({ label }) => label.toLowerCase());
  return `${score}. Erbij aangetikt: ${ticked.join(', ') || 'niets'}`;
}

function whatIn({ intervention }: HistoryEpisode): string {
  return intervention === REST ? 'Even niets gedaan' : titleOf(intervention);
}

/** "van 7 naar 4, beetje beter" */
function judgedInWords({ before, after, help }: HistoryEpisode): string {
  const verdict = evening.verdicts.find(({ value }) => value === help)?.label;
  return [scoresInWords(before, after), verdict].filter(Boolean).join(', ');
}

function scoresInWords(before: Score | null = null, after: Score | null = null): string | null {
  if (before === null) return null;
  return after === null ? `ervoor ${before}, erna niet genoteerd` : `van ${before} naar ${after}`;
}

/** "4 keer iets gedaan, 3 keer voor en na genoteerd, 2 keer beoordeeld, 1 keer even niets gedaan" */
function counted(episodes: HistoryEpisode[]): string {
  const done = episodes.filter((e) => e.intervention !== REST);
  const rests = episodes.length - done.length;
  const parts = [
    `${timesOf(done)} keer iets gedaan`,
    `${done.filter((e) => e.before != null && e.after != null).length} keer voor en na genoteerd`,
    `${done.filter((e) => e.help != null).length} keer beoordeeld`,
  ];
  return [...parts, ...(rests > 0 ? [`${rests} keer even niets gedaan`] : [])].join(', ');
}

/** The steps of one "Nu last?" are one time: each has the id of the run with its own measure. */
function timesOf(done: HistoryEpisode[]): number {
  return new Set(done.map(({ id, intervention }) => id.split(`:${intervention}`)[0])).size;
}
