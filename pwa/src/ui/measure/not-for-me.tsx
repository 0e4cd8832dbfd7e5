/** "Niet voor mij": said once, not asked again, and undone whenever somebody changes their mind. */
import type { Measure } from '../../core/content.ts';
import { Button } from '../shared/button.tsx';
import { choiceChange } from '../shared/changes.ts';
import { diary, saveAndSay } from '../shared/state.ts';
import { putBack } from './my-list.tsx';

export function NotForMe({ measure, listed }: { measure: Measure; listed: boolean }) {
  const leaveOut = () => {
    const list = diary.value.choices[measure.id]?.list ?? null;
    const out = choiceChange(measure.id, { list: 'not-for-me' });
    const said = listed ? 'Van je lijst gehaald' : 'Bewaard';
    saveAndSay(said, [out], () => [choiceChange(measure.id, { list })]);
  };
  return (
    <div class="not-for-me">
      <Button look="quiet" onClick={leaveOut}>
        Niet voor mij
      </Button>
    </div>
  );
}

const LACKING = { meetings: 'Je hebt geen overleg.', workday: 'Je hebt geen vaste werkuren.' };

export function LeftOut({ measure }: { measure: Measure }) {
  const refused = diary.value.choices[measure.id]?.list === 'not-for-me';
  return (
    <section class="card soft left-out">
      <p>
        {refused || !measure.needs
          ? 'Je zei dat dit niet voor jou is.'
          : `${LACKING[measure.needs]} Daarom staat dit niet op je lijst.`}
      </p>
      <Button onClick={() => putBack(measure, 'Op je lijst gezet')}>Toch op mijn lijst</Button>
    </section>
  );
}
