/** All days, newest first. A day without notes is just that. */
import { useState } from 'preact/hooks';
import './diary.css';
import { measureById } from '../../content/index.ts';
import type { Day } from '../../core/days.ts';
import { REST } from '../../core/diary.ts';
import { dayNote } from '../../core/plan.ts';
import { Button } from '../shared/button.tsx';
import { today } from '../shared/clock.ts';
import { Flamingo } from '../shared/flamingo.tsx';
import { Page } from '../shared/page.tsx';
import { diary } from '../shared/state.ts';
import { count, longDay, shortWeekday } from '../shared/words.ts';
import { isNoted } from './day-state.ts';
import { diaryWeeks, type Week, weekTitle } from './weeks.ts';

const SHOWN_WEEKS = 6;

export function Diary() {
  const [shown, setShown] = useState(SHOWN_WEEKS);
  const weeks = diaryWeeks(diary.value, today.value);
  return (
    <Page title="Eerdere dagen" sub="Tik op een dag om te lezen of bij te schrijven." back="/meer">
      {weeks.length === 0 ? <NothingYet /> : null}
      {weeks.slice(0, shown).map((week) => (
        <WeekList week={week} key={week.monday} />
      ))}
      {weeks.length > shown ? (
        <div class="diary-more">
          <Button onClick={() => setShown(shown + SHOWN_WEEKS)}>Toon eerdere weken</Button>
        </div>
      ) : null}
    </Page>
  );
}

function NothingYet() {
  return (
    <section class="card soft diary-empty">
      <Flamingo size={72} />
      <p>Hier komen je dagen te staan, zodra je begint.</p>
    </section>
  );
}

function WeekList({ week }: { week: Week }) {
  return (
    <section>
      <h2>{weekTitle(week.monday, today.value, longDay)}</h2>
      <ul class="list">
        {week.days.map((day) => (
          <li key={day}>
            <DayRow day={day} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function DayRow({ day }: { day: Day }) {
  const note = dayNote(diary.value, day);
  const noted = isNoted(diary.value, day);
  return (
    <a class={noted ? 'row day-row' : 'row day-row bare'} href={`/dagboek/${day}`}>
      <span class="day-date" aria-hidden="true">
        <small>{shortWeekday(day)}</small>
        {Number(day.slice(8))}
      </span>
      <span class="hidden-text">{longDay(day)}. </span>
      <span class="text">
        {noted ? doneText(day) : note.skipped ? 'Overgeslagen' : 'Niets genoteerd'}
        {note.text.trim() ? <small class="excerpt">{note.text.trim()}</small> : null}
      </span>
      <span class="day-scores">
        <ScoreTag label="avond" score={note.evening} />
        <ScoreTag label="nacht" score={note.night} />
      </span>
    </a>
  );
}

function ScoreTag({ label, score }: { label: string; score: number | null }) {
  if (score === null) return null;
  return (
    <span class="score-tag">
      <small>{label}</small> <b>{score}</b>
    </span>
  );
}

/** What was done, in a few words: "Kuiten rekken en 2 andere dingen". */
function doneText(day: Day): string {
  const episodes = diary.value.episodes.filter((e) => e.day === day && e.measure !== REST);
  const titles = [...new Set(episodes.map((e) => e.measure))].map(
    (id) => measureById(id)?.title ?? id,
  );
  if (diary.value.reliefs.some((r) => r.day === day)) titles.push('Nu last?');
  const [first, second, ...more] = titles;
  if (first === undefined) return 'Alleen genoteerd';
  if (second === undefined) return first;
  if (more.length === 0) return `${first}, ${second}`;
  return `${first} en ${count(more.length + 1, 'ander ding', 'andere dingen')}`;
}
