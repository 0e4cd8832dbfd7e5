/** The night in one tap, in the morning, once. */
import { partOfDay } from '../../core/evening.ts';
import { dayNote, dayNumber } from '../../core/plan.ts';
import { Button } from '../shared/button.tsx';
import { dayChange } from '../shared/changes.ts';
import { today, wall } from '../shared/clock.ts';
import { isAway, putAway } from '../shared/put-away.ts';
import { ScoreTiles } from '../shared/score-tiles.tsx';
import { diary, saveAndSay } from '../shared/state.ts';

export function Morning() {
  const { profile } = diary.value;
  const morning = partOfDay(wall.value, profile) === 'morning';
  const firstDay = profile.startedOn === null || dayNumber(profile.startedOn, today.value) <= 1;
  const given = dayNote(diary.value, today.value).night !== null;
  if (given || firstDay || !morning || isAway('night')) return null;
  const choose = (night: number) =>
    saveAndSay('Bewaard', [dayChange({ night })], () => [dayChange({ night: null })]);
  return (
    <section class="card morning">
      <h2>Hoeveel last had je vannacht van je benen?</h2>
      <ScoreTiles legend="Last van je benen vannacht" name="night" value={null} onChoose={choose} />
      <Button look="quiet" onClick={() => putAway('night')}>
        Sla over
      </Button>
    </section>
  );
}
