/** A habit that a caution or the person took off the list: another can take its place, or none. */
import { content } from '../../content/index.ts';
import { habits, isExcluded } from '../../core/plan.ts';
import { Button } from '../shared/button.tsx';
import { choiceChange } from '../shared/changes.ts';
import { diary, saveAndSay } from '../shared/state.ts';

export function HabitGone() {
  const { choices } = diary.value;
  const kept = habits(diary.value);
  const gone = content.measures
    .filter((m) => kept.includes(m.id) && isExcluded(diary.value, content, m))
    .map(({ id }) => ({ id, habit: choices[id]?.habit ?? null }));
  if (gone.length === 0) return null;
  const letGo = () =>
    saveAndSay(
      'Bewaard',
      gone.map(({ id }) => choiceChange(id, { habit: null })),
      () => gone.map(({ id, habit }) => choiceChange(id, { habit })),
    );
  return (
    <section class="card">
      <p>{gone.length === 1 ? ONE : MORE}</p>
      <div class="buttons">
        <Button href="/terugblik#gewoontes">Kies een andere</Button>
        <Button look="quiet" onClick={letGo}>
          Zo is het goed
        </Button>
      </div>
    </section>
  );
}

const ONE = 'Een van je gewoontes past nu niet bij jou. Je kunt een andere kiezen.';
const MORE = 'Een paar van je gewoontes passen nu niet bij jou. Je kunt er andere voor kiezen.';
