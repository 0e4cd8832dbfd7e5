/** A measure comes on the person's list, and off it, by one tap. */
import { content } from '../../content/index.ts';
import type { BriefMeasure } from '../../core/content.ts';
import type { Choice } from '../../core/diary.ts';
import { Button } from '../shared/button.tsx';
import { choiceChange, profileChange } from '../shared/changes.ts';
import { Icon } from '../shared/icon.tsx';
import { diary, saveAndSay } from '../shared/state.ts';

export function isPlanned(measure: BriefMeasure): boolean {
  return content.plan.some((page) => page.measures.includes(measure.id));
}

/** True for what is on the list without being added: the plan, and later the habits. */
export function standsByItself(measure: BriefMeasure): boolean {
  const { profile, choices } = diary.value;
  return profile.habitsChosen === null
    ? isPlanned(measure)
    : (choices[measure.id]?.habit ?? null) !== null;
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
  return (
    <div class="not-for-me">
      <Button look="quiet" onClick={() => set(measure, null, 'Van je lijst gehaald')}>
        Haal van mijn lijst
      </Button>
    </div>
  );
}

/**
 * Back on the list, with what it needs of the day; undone as a whole. What is not of the plan is added
 * also when it is a habit: only so can it be recommended.
 */
export function putBack(measure: BriefMeasure, said: string): void {
  const { profile, choices } = diary.value;
  const { id, needs } = measure;
  const before = choices[id]?.list ?? null;
  const lacks = needs && profile[needs] === false ? needs : null;
  const changes = (list: Choice['list'], has: boolean) => [
    choiceChange(id, { list }),
    ...(lacks ? [profileChange({ [lacks]: has })] : []),
  ];
  saveAndSay(
    said,
    changes(isPlanned(measure) && standsByItself(measure) ? null : 'added', true),
    () => changes(before, false),
  );
}

function set(measure: BriefMeasure, list: 'added' | null, said: string): void {
  const before = diary.value.choices[measure.id]?.list ?? null;
  saveAndSay(said, [choiceChange(measure.id, { list })], () => [
    choiceChange(measure.id, { list: before }),
  ]);
}
