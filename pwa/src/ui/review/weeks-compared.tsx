/** This week against the last one, once there are two. */
import { addDays, type Day } from '../../core/days.ts';
import type { Diary } from '../../core/diary.ts';
import { points } from './estimate-bar.tsx';
import { DAYS, weekMean } from './week.ts';

export function WeeksCompared({ diary, last }: { diary: Diary; last: Day }) {
  const now = weekMean(diary, last);
  const before = weekMean(diary, addDays(last, -DAYS));
  if (!now || !before) return null;
  const change = now.mean - before.mean;
  return (
    <section class="card">
      <h2>Deze week en vorige week</h2>
      <p>
        Gemiddeld {points(now.mean)} nu, {points(before.mean)} ervoor. {inWords(change)}
      </p>
      <p class="quiet-text">
        Uit {now.evenings} en {before.evenings} avonden. Eén losse avond zegt weinig.
      </p>
    </section>
  );
}

/** Half a point is within what weeks differ by chance. */
function inWords(change: number): string {
  if (Math.abs(change) < 0.5) return 'Dat is ongeveer gelijk.';
  return change < 0
    ? `Dat is ${points(change)} punt lichter.`
    : `Dat is ${points(change)} punt zwaarder. Houdt dat aan, bespreek het dan met je huisarts.`;
}
