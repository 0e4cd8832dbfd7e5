/** What is new on this page of the plan, and why; later, what there is to choose. */
import { content } from '../../content/index.ts';
import { introOf, planDay } from '../../core/plan.ts';
import { Button } from '../shared/button.tsx';
import { today } from '../shared/clock.ts';
import { diary } from '../shared/state.ts';
import { courseOf } from './course.ts';
import { HabitGone } from './habit-gone.tsx';
import { NoHabitsYet } from './no-habits-yet.tsx';

export function PlanPage({ quiet = false }: { quiet?: boolean }) {
  const course = courseOf(diary.value, today.value);
  if (course === 'habits') return <HabitGone />;
  if (course === 'after') return <NoHabitsYet />;
  if (course === 'review') return <ReviewCard quiet={quiet} />;
  const day = planDay(diary.value, today.value);
  const page = content.plan.find((p) => p.day === day);
  const intro = page && introOf(diary.value, content, page);
  if (!intro) return null;
  return (
    <section class="card soft" aria-labelledby="nieuw">
      <small class="tag" id="nieuw">
        Nieuw vandaag
      </small>
      <p>{intro}</p>
    </section>
  );
}

function ReviewCard({ quiet }: { quiet: boolean }) {
  const page = content.plan.find((p) => p.review);
  return (
    <section class="card soft review-card">
      <small class="tag">Je week is rond</small>
      <p>{page && introOf(diary.value, content, page)}</p>
      <Button look={quiet ? 'plain' : 'big'} href="/terugblik">
        Bekijk je week
      </Button>
    </section>
  );
}
