/** A measure that was done but not ticked: added to its day afterwards. */
import { content } from '../../content/index.ts';
import type { Day } from '../../core/days.ts';
import { checklist } from '../../core/plan.ts';
import { episodeChange, removal } from '../shared/changes.ts';
import { Icon } from '../shared/icon.tsx';
import { diary, saveAndSay } from '../shared/state.ts';

export function AddDone({ day }: { day: Day }) {
  const items = checklist(diary.value, content, day);
  const add = (measure: string) => {
    const change = episodeChange(measure, 'tick', {}, day);
    saveAndSay('Bewaard', [change], () => [removal(change.id, 'episode')]);
  };
  if (items.length === 0) return null;
  return (
    <section>
      <h2>Ook gedaan?</h2>
      <ul class="chips">
        {items.map(({ measure }) => (
          <li key={measure.id}>
            <button type="button" class="chip add" onClick={() => add(measure.id)}>
              <Icon name="plus" size={18} />
              <span class="hidden-text">Voeg toe: </span>
              {measure.title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
