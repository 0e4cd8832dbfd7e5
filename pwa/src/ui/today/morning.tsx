/** The night in one tap, in the morning, once. */
import { useState } from 'preact/hooks';
import { partOfDay } from '../../core/evening.ts';
import { dayNote, dayNumber } from '../../core/plan.ts';
import { Button } from '../shared/button.tsx';
import { dayChange } from '../shared/changes.ts';
import { today, wall } from '../shared/clock.ts';
import { ScoreTiles } from '../shared/score-tiles.tsx';
import { diary, saveAndSay } from '../shared/state.ts';

export function Morning() {
  const [later, setLater] = useState(false);
  const { profile } = diary.value;
  const morning = partOfDay(wall.value, profile) === 'morning';
  const firstDay = profile.startedOn === null || dayNumber(profile.startedOn, today.value) <= 1;
  if (later || firstDay || !morning || dayNote(diary.value, today.value).night !== null)
    return null;
  const choose = (night: number) =>
    saveAndSay('Bewaard', [dayChange({ night })], () => [dayChange({ night: null })]);
  return (
    <section class="card morning">
      <h2>Hoeveel last had je vannacht van je benen?</h2>
      <ScoreTiles legend="Last van je benen vannacht" name="night" value={null} onChoose={choose} />
      <Button look="quiet" onClick={() => setLater(true)}>
        Sla over
      </Button>
    </section>
  );
}
