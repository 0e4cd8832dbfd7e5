/** All of one day, to read, mend and complete. */
import { useRoute } from 'preact-iso';
import './diary.css';
import { addDays, type Day } from '../../core/days.ts';
import { Button } from '../shared/button.tsx';
import { today } from '../shared/clock.ts';
import { Page } from '../shared/page.tsx';
import { diary } from '../shared/state.ts';
import { capital, longDay } from '../shared/words.ts';
import { AddDone } from './add-done.tsx';
import { DayFacts } from './day-facts.tsx';
import { DayGuard } from './day-guard.tsx';
import { dayState, isNoted } from './day-state.ts';
import { DoneList } from './done-list.tsx';
import { LostTexts } from './lost-texts.tsx';

export function DiaryDay() {
  const day = useRoute().params['day'] ?? '';
  const state = dayState(diary.value, day, today.value);
  if (state !== 'open') return <DayGuard state={state} />;
  return (
    <Page title={capital(longDay(day))} sub={relative(day)} back="/dagboek">
      {isNoted(diary.value, day) ? null : <FillIn day={day} />}
      <h2>Genoteerd</h2>
      <DayFacts day={day} to={(step) => `/avond?dag=${day}&stap=${step}`} />
      <LostTexts day={day} />
      <h2>Gedaan</h2>
      <DoneList day={day} />
      {mayAdd(day) ? <AddDone day={day} /> : null}
    </Page>
  );
}

function FillIn({ day }: { day: Day }) {
  return (
    <section class="card">
      <p>Van deze dag is niets genoteerd. Dat mag zo blijven.</p>
      <div class="buttons">
        <Button href={`/avond?dag=${day}`}>Vul de dag in</Button>
      </div>
    </section>
  );
}

function mayAdd(day: Day): boolean {
  const { startedOn } = diary.value.profile;
  return startedOn !== null && day >= startedOn;
}

function relative(day: Day): string | null {
  if (day === today.value) return 'Vandaag';
  return day === addDays(today.value, -1) ? 'Gisteren' : null;
}
