/** When the seven days are over and no habits were chosen: said, and not asked again for a week. */
import { Button } from '../shared/button.tsx';
import { isAway, putAway } from '../shared/put-away.ts';

const AWAY_DAYS = 7;

export function NoHabitsYet() {
  if (isAway('habits', AWAY_DAYS)) return null;
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
