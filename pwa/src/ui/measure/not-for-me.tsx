/** "Niet voor mij": said once, not asked again, and undone whenever somebody changes their mind. */
import { content } from '../../content/index.ts';
import type { Measure } from '../../core/content.ts';
import type { Change } from '../../core/note.ts';
import { Button } from '../shared/button.tsx';
import { choiceChange, profileChange } from '../shared/changes.ts';
import { diary, saveAndSay } from '../shared/state.ts';

export function NotForMe({ measure }: { measure: Measure }) {
  const leaveOut = () => {
    const list = diary.value.choices[measure.id]?.list ?? null;
    const out = choiceChange(measure.id, { list: 'not-for-me' });
    saveAndSay('Van je lijst gehaald', [out], () => [choiceChange(measure.id, { list })]);
  };
  return (
    <div class="not-for-me">
      <Button look="quiet" onClick={leaveOut}>
        Niet voor mij
      </Button>
    </div>
  );
}

export function LeftOut({ measure }: { measure: Measure }) {
  const refused = diary.value.choices[measure.id]?.list === 'not-for-me';
  return (
    <section class="card soft left-out">
      <p>
        {refused
          ? 'Je haalde dit van je lijst.'
          : 'Je hebt geen overleg. Daarom staat dit niet op je lijst.'}
      </p>
      <Button onClick={() => saveAndSay('Op je lijst gezet', back(measure))}>
        Toch op mijn lijst
      </Button>
    </section>
  );
}

/** A measure of the plan comes back by itself; any other one is added. */
function back(measure: Measure): Change[] {
  const planned = content.plan.some((page) => page.measures.includes(measure.id));
  const changes = [choiceChange(measure.id, { list: planned ? null : 'added' })];
  if (measure.needs === 'meetings' && diary.value.profile.meetings === false)
    changes.push(profileChange({ meetings: true }));
  return changes;
}
