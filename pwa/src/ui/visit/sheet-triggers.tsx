/** What was ticked in the evening, most often first. */
import type { Tally } from '../../core/visit.ts';
import { ROOM_FOR } from '../../core/visit-page.ts';

export function Triggers({ triggers }: { triggers: Tally[] }) {
  const more = triggers.length - ROOM_FOR.triggers;
  return (
    <>
      <ul>
        {triggers.slice(0, ROOM_FOR.triggers).map(({ id, label, times, of }) => (
          <li key={id}>
            {label}: {times} van {of}
          </li>
        ))}
        {more > 0 ? <li>En nog {more} andere.</li> : null}
      </ul>
      <p class="sheet-small">
        Avonden waarop ik dit aankruiste. Het hoeft niet de oorzaak te zijn.
      </p>
    </>
  );
}
