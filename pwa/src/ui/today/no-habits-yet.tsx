/** When the seven days are over and no habits were chosen: said, and not asked again for a week. */
import { Button } from '../shared/button.tsx';
import { today } from '../shared/clock.ts';
import { isAway, putAway } from '../shared/put-away.ts';
import { diary } from '../shared/state.ts';
import { courseOf } from './course.ts';

const AWAY_DAYS = 7;

export function asksForHabits(): boolean {
  return courseOf(diary.value, today.value) === 'after' && !isAway('habits', AWAY_DAYS);
}

export function NoHabitsYet() {
  if (!asksForHabits()) return null;
  return (
    <section class="card">
      <p>
        Je hebt nog geen gewoontes gekozen. Dat kan wanneer het jou uitkomt. Tot dan blijft je hele
        lijst staan.
      </p>
      <div class="buttons">
        <Button href="/terugblik">Bekijk je week</Button>
        <Button look="quiet" onClick={() => putAway('habits')}>
          Later
        </Button>
      </div>
    </section>
  );
}
