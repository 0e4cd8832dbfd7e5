/** The evening scores of a week as a line, with gaps where nothing was noted. A table for the ear. */
import { line } from 'd3-shape';
import type { Day } from '../../core/days.ts';
import type { Diary, Score } from '../../core/diary.ts';
import { shortWeekday, weekdayName } from '../shared/words.ts';
import { linear, spread } from './scale.ts';

const WIDTH = 330;
const HEIGHT = 150;
const FOOT = 24;

interface Point {
  day: Day;
  score: Score | null;
  x: number;
}

export function ScoreChart({ diary, days }: { diary: Diary; days: Day[] }) {
  const place = spread(days.length, [34, WIDTH - 14]);
  const y = linear([0, 10], [HEIGHT - FOOT - 10, 12]);
  const points = days.map((day, i): Point => {
    return { day, score: diary.days[day]?.evening ?? null, x: place(i) };
  });
  const path = line<Point>()
    .defined((p) => p.score !== null)
    .x((p) => p.x)
    .y((p) => y(p.score ?? 0))(points);
  return (
    <figure class="score-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {[0, 5, 10].map((tick) => (
          <g key={tick}>
            <path d={`M26 ${y(tick)}H${WIDTH - 4}`} class="grid" />
            <text x="16" y={y(tick) + 4}>
              {tick}
            </text>
          </g>
        ))}
        <path d={path ?? ''} class="line" />
        {points.map(({ day, score, x }) => (
          <g key={day}>
            {score === null ? null : <circle cx={x} cy={y(score)} r="5.5" />}
            <text x={x} y={HEIGHT - 4}>
              {shortWeekday(day)}
            </text>
          </g>
        ))}
      </svg>
      <figcaption>Last in de avond, 0 tot 10. Lager is minder last.</figcaption>
      <table class="hidden-text">
        <caption>Last in de avond, 0 tot 10</caption>
        <tbody>
          {points.map(({ day, score }) => (
            <tr key={day}>
              <th scope="row">{weekdayName(day)}</th>
              <td>{score ?? 'niet genoteerd'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
