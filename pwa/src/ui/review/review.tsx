/** Looking back: the week in pictures, what each measure did as far as can be said, and the habits. */
import { useState } from 'preact/hooks';
import './review.css';
import { addDays, type Day } from '../../core/days.ts';
import { overall } from '../../core/explain.ts';
import { dayNote, planDay, REVIEW_DAY } from '../../core/plan.ts';
import { isNoted } from '../diary/day-state.ts';
import { Button } from '../shared/button.tsx';
import { today } from '../shared/clock.ts';
import { Flamingo } from '../shared/flamingo.tsx';
import { Page } from '../shared/page.tsx';
import { diary } from '../shared/state.ts';
import { dateOf } from '../shared/words.ts';
import { adviceFor } from './advice.ts';
import { BuildUp } from './build-up-card.tsx';
import { picturedDays } from './done.ts';
import { DoneGrid } from './done-grid.tsx';
import { HabitsChoice } from './habits-choice.tsx';
import { HowCome } from './how-come.tsx';
import { MeasuresTable } from './measures-table.tsx';
import { ScoreChart } from './score-chart.tsx';
import { DAYS, lookFrom, weekUntil } from './week.ts';
import { WeeksCompared } from './weeks-compared.tsx';

export function Review() {
  const [back, setBack] = useState(0);
  const shown = picturedDays(diary.value).filter((day) => day <= today.value);
  const last = addDays(lookFrom(shown, today.value), -DAYS * back);
  const days = weekUntil(last);
  const first = days[0] as string;
  return (
    <Page
      title="Jouw week"
      sub={`${dateOf(first)} tot en met ${dateOf(last)}`}
      aside={<Flamingo />}
    >
      <section class="card">
        <Week days={days} />
        <div class="pager">
          {shown.some((day) => day < first) ? (
            <Button look="quiet" onClick={() => setBack(back + 1)}>
              Week ervoor
            </Button>
          ) : null}
          {back > 0 ? (
            <Button look="quiet" onClick={() => setBack(back - 1)}>
              Week erna
            </Button>
          ) : null}
        </div>
      </section>
      {back === 0 ? (
        <>
          <WeeksCompared diary={diary.value} last={today.value} />
          <Answer />
        </>
      ) : null}
    </Page>
  );
}

function Week({ days }: { days: Day[] }) {
  if (!days.some((day) => isNoted(diary.value, day))) {
    return <p class="quiet-text">In deze zeven dagen staat niets genoteerd. Dat geeft niet.</p>;
  }
  return (
    <>
      <ScoreChart diary={diary.value} days={days} />
      <h2 class="grid-title">Wat je deed</h2>
      <DoneGrid diary={diary.value} days={days} />
    </>
  );
}

function Answer() {
  const advice = adviceFor(diary.value, today.value);
  const page = planDay(diary.value, today.value);
  const early = page < REVIEW_DAY && diary.value.profile.habitsChosen === null;
  return (
    <>
      <section class="card soft">
        <p>{early ? earlyWords(page) : overall(advice.recommendation.certainty)}</p>
      </section>
      <HabitsChoice advice={advice} early={early} />
      <BuildUp advice={advice} />
      <MeasuresTable recommendation={advice.recommendation} />
      <HowCome advice={advice} />
    </>
  );
}

function earlyWords(page: number): string {
  const left = REVIEW_DAY - page + (dayNote(diary.value, today.value).skipped ? 1 : 0);
  const when = left === 1 ? 'Morgen' : `Over ${left} dagen`;
  return `${when} is je week rond. Dit is hoe het er nu voor staat. Je kunt nu al kiezen, maar wachten geeft een beter antwoord.`;
}
