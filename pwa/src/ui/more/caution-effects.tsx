/** What the cautions change, as a plain list. */
import { cautions, content } from '../../content/index.ts';
import { available } from '../../core/plan.ts';
import { diary } from '../shared/state.ts';
import { effectsOf } from '../start/effects.ts';

export function CautionEffects() {
  const mine = diary.value.profile.cautions;
  const { removed, changed } = effectsOf(mine, available(diary.value, content), cautions);
  if (removed.length + changed.length === 0) return null;
  return (
    <details class="card effects">
      <summary>Wat dit verandert</summary>
      {removed.map(({ titles, reasons }) => (
        <p key={titles.join()}>
          <strong>{titles.join(', ')}</strong> valt weg. {reasons.join(' ')}
        </p>
      ))}
      {changed.map(({ measures, reasons }) => (
        <section key={reasons.join()}>
          <p>{reasons.join(' ')} Daarom doe je dit anders:</p>
          <ul>
            {measures.map(({ title, changes }) => (
              <li key={title}>
                <strong>{title}.</strong> {changes.join(' ')}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
