/** After the evening note, and in the bed hours, the app asks for nothing more until the morning. */
import { isEvening } from '../../core/evening.ts';
import { dayNote, type Item } from '../../core/plan.ts';
import { EveningWays } from '../landing/evening-ways.tsx';
import { Button } from '../shared/button.tsx';
import { today, wall } from '../shared/clock.ts';
import { Flamingo } from '../shared/flamingo.tsx';
import { Page } from '../shared/page.tsx';
import { diary } from '../shared/state.ts';
import { Checklist } from './checklist.tsx';
import { courseOf } from './course.ts';

export function GoodNight({ items }: { items: Item[] }) {
  const { closed, skipped } = dayNote(diary.value, today.value);
  const mayNote = !closed && !skipped && isEvening(wall.value, diary.value.profile);
  return (
    <Page
      title={closed ? 'Welterusten' : 'Tijd voor rust'}
      sub={
        closed
          ? 'Je dag is bewaard. Tot morgen hoef je niets meer.'
          : 'Rusten is genoeg. Heb je last van je benen? Tik op ‘Nu last?’.'
      }
    >
      <div class="good-night">
        <Flamingo size={150} />
      </div>
      {closed && courseOf(diary.value, today.value) === 'review' ? (
        <p class="week-done">
          Je week is rond. Je <a href="/terugblik">terugblik</a> wacht tot het jou uitkomt.
        </p>
      ) : null}
      {mayNote ? (
        <div class="day-menu">
          <Button look="quiet" href="/avond">
            Maak je avondnotitie
          </Button>
        </div>
      ) : null}
      <details class="tonight">
        <summary>Toch nog iets doen?</summary>
        <Checklist items={items} moments={['evening', 'day']} />
        <EveningWays />
        <Button look="quiet" href="/dagboek">
          Eerdere dagen
        </Button>
      </details>
    </Page>
  );
}
