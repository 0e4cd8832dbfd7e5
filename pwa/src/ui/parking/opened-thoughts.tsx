/** In the morning: what was parked, one at a time, to keep or to let go. */

import type { Thought } from '../../core/thought.ts';
import { Button } from '../shared/button.tsx';
import { Page } from '../shared/page.tsx';
import { saveAndSay } from '../shared/state.ts';
import { capital, longDay } from '../shared/words.ts';
import { bringBackChange, keepChange, letGoChange, opened, shut } from './parking.ts';

export function OpenedThoughts({ onWrite }: { onWrite: () => void }) {
  return (
    <Page title="Wat je parkeerde" sub="Wat klaar is, mag weg. Wat blijft, houd je." back="/">
      <ul class="parked">
        {opened.value.map((thought) => (
          <One thought={thought} key={thought.id} />
        ))}
      </ul>
      {shut.value.length > 0 ? (
        <p class="quiet-text parking-waits">Wat je net parkeerde, gaat morgen open.</p>
      ) : null}
      <div class="buttons">
        <Button onClick={onWrite}>Schrijf iets op</Button>
      </div>
    </Page>
  );
}

function One({ thought }: { thought: Thought }) {
  const letGo = () =>
    saveAndSay('Losgelaten', [letGoChange(thought)], () => [bringBackChange(thought)]);
  const keep = () => saveAndSay('Bewaard', [keepChange(thought)]);
  return (
    <li class="card">
      <small class="tag">{capital(longDay(thought.day))}</small>
      <p class="parked-text">{thought.text}</p>
      <div class="buttons">
        <Button onClick={letGo}>Laat los</Button>
        {thought.done === null ? (
          <Button look="quiet" onClick={keep}>
            Houd het nog
          </Button>
        ) : null}
      </div>
    </li>
  );
}
