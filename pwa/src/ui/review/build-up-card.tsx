/** Offers one measure more to whom all on the list holds; put away, it stays away for four weeks. */
import { content } from '../../content/index.ts';
import { Add } from '../measure/my-list.tsx';
import { Button } from '../shared/button.tsx';
import { judged } from '../shared/judged.ts';
import { isAway, putAway } from '../shared/put-away.ts';
import { diary } from '../shared/state.ts';
import { withWayBack } from '../shared/way-back.ts';
import { type Advice, reasonFor } from './advice.ts';
import { nextToAdd } from './build-up.ts';

const AWAY_DAYS = 28;

export function BuildUp({ advice }: { advice: Advice }) {
  const { recommendation, history, today } = advice;
  const next = nextToAdd(diary.value, content, recommendation.ranking, today);
  const measure = content.measures.find((m) => m.id === next?.intervention);
  if (!next || !measure || isAway('more', AWAY_DAYS)) return null;
  const { changes } = judged(measure.id);
  return (
    <section class="card build-up" aria-labelledby="uitbouwen">
      <h2 id="uitbouwen">Rustig uitbouwen</h2>
      <p>
        Wat op je lijst staat, deed je de laatste twee weken op de meeste dagen. Als je wilt, kan er
        één bij.
      </p>
      <div class="habit">
        <h3>
          <a href={withWayBack(`/maatregel/${measure.id}`, '/terugblik')}>{measure.title}</a>
        </h3>
        <p>{reasonFor(next, history)}</p>
        {changes.length > 0 ? <p class="for-me">{changes.join(' ')}</p> : null}
      </div>
      <div class="buttons">
        <Add measure={measure} big={false} />
        <Button look="quiet" onClick={() => putAway('more')}>
          Laat het zo
        </Button>
      </div>
    </section>
  );
}
