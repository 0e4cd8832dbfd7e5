/** The seven pages of the plan as dots: walked, this one, still to come. Not a streak. */
import { planDay, REVIEW_DAY } from '../../core/plan.ts';
import { today } from '../shared/clock.ts';
import { diary } from '../shared/state.ts';

export function Week() {
  const page = planDay(diary.value, today.value);
  if (diary.value.profile.habitsChosen !== null || page > REVIEW_DAY) return null;
  return (
    <ol class="week" aria-label={`Dag ${page} van ${REVIEW_DAY}`}>
      {Array.from({ length: REVIEW_DAY }, (_, i) => i + 1).map((n) => (
        <li class={n < page ? 'past' : n === page ? 'current' : ''} key={n}>
          <span aria-hidden="true">{n}</span>
        </li>
      ))}
    </ol>
  );
}
