/** Measures that were set aside, each with its way back. A caution takes out what it takes out. */
import { content } from '../../content/index.ts';
import { isAllowed } from '../../core/safety.ts';
import { putBack } from '../measure/my-list.tsx';
import { Button } from '../shared/button.tsx';
import { diary } from '../shared/state.ts';

export function NotForMe() {
  const { choices, profile } = diary.value;
  const aside = content.measures.filter(
    ({ id }) =>
      choices[id]?.list === 'not-for-me' && isAllowed(id, profile.cautions, content.cautions),
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
