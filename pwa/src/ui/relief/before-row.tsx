/** "Hoe erg is het nu?", in passing: to be tapped or left. It asks once and never stands in the way. */

import type { Score } from '../../core/diary.ts';
import { useOneTap } from '../guide/score-question.tsx';

export function BeforeRow({ onAnswer }: { onAnswer: (score: Score) => void }) {
  const { value, tiles } = useOneTap(onAnswer);
  // Who chooses with the arrows has answered on leaving the row.
  const leave = (event: FocusEvent & { currentTarget: HTMLElement }) => {
    const inside = event.currentTarget.contains(event.relatedTarget as Node | null);
    if (!inside && value !== null) onAnswer(value);
  };
  return (
    <section class="before-row" aria-label="Hoe erg is het nu?" onFocusOut={leave}>
      <p>Hoe erg is het nu? Overslaan mag.</p>
      {tiles}
    </section>
  );
}
