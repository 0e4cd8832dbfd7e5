/** For whom else a measure is not meant, or is done in another way. What holds for oneself stands above. */
import { cautions } from '../../content/index.ts';
import type { Measure } from '../../core/content.ts';
import { diary } from '../shared/state.ts';

export function ForWhomNot({ measure }: { measure: Measure }) {
  const others = cautions.filter((c) => !diary.value.profile.cautions.includes(c.id));
  const not = others.filter((c) => c.removes.includes(measure.id));
  const otherwise = others.flatMap((caution) =>
    caution.changes
      .filter((change) => change.measure === measure.id && !not.includes(caution))
      .map((change) => ({ id: caution.id, who: caution.text, what: change.text })),
  );
  if (not.length + otherwise.length === 0) return null;
  return (
    <details class="card for-whom">
      <summary>{not.length > 0 ? 'Voor wie niet' : 'Wie doet het anders'}</summary>
      {not.length > 0 ? (
        <ul>
          {not.map(({ id, text, reason }) => (
            <li key={id}>
              <strong>{text}</strong> {reason}
            </li>
          ))}
        </ul>
      ) : null}
      {not.length > 0 && otherwise.length > 0 ? <h3>Doe het anders als dit geldt</h3> : null}
      <ul>
        {otherwise.map(({ id, who, what }) => (
          <li key={id}>
            <strong>{who}</strong> {what}
          </li>
        ))}
      </ul>
    </details>
  );
}
