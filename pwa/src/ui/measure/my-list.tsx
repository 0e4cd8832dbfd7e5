/** A measure of the library comes on the person's list, and off it, by one tap. */
import { content } from '../../content/index.ts';
import type { BriefMeasure } from '../../core/content.ts';
import { Button } from '../shared/button.tsx';
import { choiceChange } from '../shared/changes.ts';
import { Icon } from '../shared/icon.tsx';
import { diary, saveAndSay } from '../shared/state.ts';

export function isPlanned(measure: BriefMeasure): boolean {
  return content.plan.some((page) => page.measures.includes(measure.id));
}

/** A habit stays on the list until other habits are chosen. */
export function isOnList(measure: BriefMeasure): boolean {
  const choice = diary.value.choices[measure.id];
  return isPlanned(measure) || choice?.list === 'added' || choice?.habit != null;
}

export function Add({ measure, big }: { measure: BriefMeasure; big: boolean }) {
  return (
    <Button
      look={big ? 'big' : 'plain'}
      onClick={() => set(measure, 'added', 'Bewaard. Het staat op je lijst')}
    >
      <Icon name="plus" size={20} /> <span>Zet op mijn lijst</span>
    </Button>
  );
}

export function TakeOff({ measure }: { measure: BriefMeasure }) {
  if (diary.value.choices[measure.id]?.list !== 'added') return null;
  return (
    <div class="not-for-me">
      <Button look="quiet" onClick={() => set(measure, null, 'Van je lijst gehaald')}>
        Haal van mijn lijst
      </Button>
    </div>
  );
}

function set(measure: BriefMeasure, list: 'added' | null, said: string): void {
  const before = diary.value.choices[measure.id]?.list ?? null;
  saveAndSay(said, [choiceChange(measure.id, { list })], () => [
    choiceChange(measure.id, { list: before }),
  ]);
}
