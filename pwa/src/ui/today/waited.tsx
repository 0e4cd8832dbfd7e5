/** After days away: the plan has waited, and who wants to can go on where the calendar is. */
import type { Day } from '../../core/days.ts';
import { planDay, REVIEW_DAY } from '../../core/plan.ts';
import { Button } from '../shared/button.tsx';
import { dayChange } from '../shared/changes.ts';
import { today } from '../shared/clock.ts';
import { isAway, putAway } from '../shared/put-away.ts';
import { diary, saveAndSay } from '../shared/state.ts';
import { courseOf } from './course.ts';

export function Waited({ missed }: { missed: Day[] }) {
  const page = planDay(diary.value, today.value);
  const waits = courseOf(diary.value, today.value) === 'week';
  if (!waits || missed.length === 0 || isAway('waited')) return null;
  const ahead = Math.min(page + missed.length, REVIEW_DAY);
  const gone = missed.slice(0, ahead - page);
  const goOn = () =>
    saveAndSay(
      'Bewaard',
      gone.map((day) => dayChange({ counted: true }, day)),
      () => gone.map((day) => dayChange({ counted: null }, day)),
    );
  return (
    <section class="card">
      <p>Je plan heeft op je gewacht. Je gaat verder met dag {page}.</p>
      <div class="buttons">
        <Button onClick={() => putAway('waited')}>Goed</Button>
        <Button look="quiet" onClick={goOn}>
          Ga door naar dag {ahead}
        </Button>
      </div>
    </section>
  );
}
