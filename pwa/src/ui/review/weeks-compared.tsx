/** This week against the last one, once there are two, and against the first, once three are over. */
import { addDays, type Day } from '../../core/days.ts';
import type { Diary } from '../../core/diary.ts';
import { Button } from '../shared/button.tsx';
import { type Difference, difference, judge, notLighter, type SinceStart } from './compare.ts';
import { points } from './estimate-bar.tsx';
import { DAYS, type WeekMean, weekMean } from './week.ts';

export function WeeksCompared({ diary, last }: { diary: Diary; last: Day }) {
  const now = weekMean(diary, last);
  const before = weekMean(diary, addDays(last, -DAYS));
  const since = notLighter(diary, last);
  return (
    <>
      {now && before ? <WithLast now={now} before={before} leads={since === null} /> : null}
      {since ? <WithFirst since={since} /> : null}
    </>
  );
}

interface Props {
  now: WeekMean;
  before: WeekMean;
  /** To the huisarts, where that is due. The other card does so by itself. */
  leads: boolean;
}

function WithLast({ now, before, leads }: Props) {
  const judged = judge(before, now);
  return (
    <section class="card weeks-compared">
      <h2>Deze week en vorige week</h2>
      <p>
        Gemiddeld {points(now.mean)} nu, {points(before.mean)} ervoor.{' '}
        {inWords(difference(before, now), judged)}
      </p>
      <p class="quiet-text">
        Uit {now.evenings} en {before.evenings} avonden. {howSure(judged)}
      </p>
      {judged === 'heavier' && leads ? <ToHuisarts /> : null}
    </section>
  );
}

function WithFirst({ since: { heavier, first, now } }: { since: SinceStart }) {
  return (
    <section class="card weeks-compared">
      <h2>Sinds je begon</h2>
      <p>
        {heavier
          ? `Je avonden zijn nu zwaarder dan in het begin: ${points(now.mean)} nu, ${points(first.mean)} toen.`
          : 'Je avonden zijn na drie weken of langer niet duidelijk lichter dan in het begin.'}
      </p>
      <ToHuisarts />
    </section>
  );
}

function ToHuisarts() {
  return (
    <>
      <p>Bespreek het met je huisarts. Wat je noteerde, kan mee op één blad.</p>
      <Button href="/huisarts/bezoek">Maak je bezoek klaar</Button>
    </>
  );
}

function inWords(change: number, judged: Difference): string {
  if (judged === 'alike') return 'Dat is ongeveer gelijk.';
  return `Dat is ${points(change)} punt ${change < 0 ? 'lichter' : 'zwaarder'}.`;
}

function howSure(judged: Difference): string {
  return judged === 'chance'
    ? "Zo'n verschil kan toeval zijn. Kijk volgende week nog eens."
    : 'Eén losse avond zegt weinig.';
}
