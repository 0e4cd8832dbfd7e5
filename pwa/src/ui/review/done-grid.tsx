/** What was done on which day: a row a measure, a column a day. */
import type { Day } from '../../core/days.ts';
import type { Diary } from '../../core/diary.ts';
import { shortWeekday, weekdayName } from '../shared/words.ts';
import { titleOf } from './advice.ts';
import { doneOn } from './done.ts';

export function DoneGrid({ diary, days }: { diary: Diary; days: Day[] }) {
  const rows = doneOn(diary, days);
  if (rows.length === 0) return <p class="quiet-text">Deze dagen is er nog niets afgevinkt.</p>;
  return (
    <table class="done-grid">
      <caption class="hidden-text">Wat je op welke dag deed</caption>
      <thead>
        <tr>
          <td />
          {days.map((day) => (
            <th scope="col" key={day}>
              <span aria-hidden="true">{shortWeekday(day)}</span>
              <span class="hidden-text">{weekdayName(day)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ measure, done }) => (
          <tr key={measure}>
            <th scope="row">{titleOf(measure)}</th>
            {done.map((is, i) => (
              <td key={days[i]}>
                <i class={is ? 'dot full' : 'dot'} aria-hidden="true" />
                <span class="hidden-text">{is ? 'gedaan' : 'niet genoteerd'}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
