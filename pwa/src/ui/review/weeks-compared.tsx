/** This week against the last one, once there are two. */
import { addDays, type Day } from '../../core/days.ts';
import type { Diary } from '../../core/diary.ts';
import { Button } from '../shared/button.tsx';
import { points } from './estimate-bar.tsx';
import { CHANCE, DAYS, isNoBetter, weekMean } from './week.ts';

export function WeeksCompared({ diary, last }: { diary: Diary; last: Day }) {
  const now = weekMean(diary, last);
  const before = weekMean(diary, addDays(last, -DAYS));
  if (!now || !before) return null;
  const change = now.mean - before.mean;
  const noBetter = isNoBetter(diary, last);
  return (
    <section class="card weeks-compared">
      <h2>Deze week en vorige week</h2>
      <p>
        Gemiddeld {points(now.mean)} nu, {points(before.mean)} ervoor. {inWords(change)}
      </p>
      <p class="quiet-text">
        Uit {now.evenings} en {before.evenings} avonden. Eén losse avond zegt weinig.
      </p>
      {noBetter ? (
        <p>Je avonden zijn na drie weken of langer niet duidelijk lichter dan in je eerste week.</p>
      ) : null}
      {noBetter || change >= CHANCE ? (
        <>
          <p>Bespreek het met je huisarts. Wat je noteerde, kan mee op één blad.</p>
          <Button href="/huisarts/bezoek">Maak je bezoek klaar</Button>
        </>
      ) : null}
    </section>
  );
}

function inWords(change: number): string {
  if (Math.abs(change) < CHANCE) return 'Dat is ongeveer gelijk.';
  return `Dat is ${points(change)} punt ${change < 0 ? 'lichter' : 'zwaarder'}.`;
}
