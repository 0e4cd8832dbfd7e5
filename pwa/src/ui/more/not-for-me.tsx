/** Measures that were set aside, each with its way back. A caution takes out what it takes out. */
import { content } from '../../content/index.ts';
import { putBack } from '../measure/my-list.tsx';
import { Button } from '../shared/button.tsx';
import { judged } from '../shared/judged.ts';
import { diary } from '../shared/state.ts';

export function NotForMe() {
  const { choices } = diary.value;
  const aside = content.measures.filter(
    ({ id }) => choices[id]?.list === 'not-for-me' && judged(id).allowed,
  );
  if (aside.length === 0) return null;
  return (
    <section>
      <h2>Niet voor mij</h2>
      <ul class="list">
        {aside.map((measure) => (
          <li key={measure.id}>
            <div class="row aside-row">
              <span class="text">{measure.title}</span>
              <Button onClick={() => putBack(measure, 'Staat weer op je lijst')}>
                Zet terug<span class="hidden-text">: {measure.title}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
