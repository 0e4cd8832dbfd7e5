/** What played a part: the person's own triggers first, the others behind one tap. */
import triggers from '@content/triggers.json';
import { useState } from 'preact/hooks';
import type { DayNote } from '../../core/diary.ts';
import type { Fields } from '../../core/note.ts';
import { Button } from '../shared/button.tsx';
import { Options } from '../shared/options.tsx';
import { diary } from '../shared/state.ts';
import { shownTriggers } from './own-triggers.ts';

interface Props {
  note: DayNote;
  onChange: (fields: Fields) => void;
}

export function Triggers({ note, onChange }: Props) {
  const [all, setAll] = useState(false);
  const own = diary.value.profile.triggers;
  const shown = all ? triggers : shownTriggers(triggers, own, note.triggers);
  const chosen = shown.filter((t) => note.triggers[t.id]).map((t) => t.id);
  const changed = (next: string[]) =>
    onChange(Object.fromEntries(shown.map(({ id }) => [`trigger.${id}`, next.includes(id)])));
  return (
    <>
      <Options
        legend="Wat er vandaag meespeelde"
        name="triggers"
        options={shown}
        chosen={chosen}
        chips
        many
        onChange={changed}
      />
      {shown.length < triggers.length ? (
        <div class="more-triggers">
          <Button look="quiet" onClick={() => setAll(true)}>
            Nog iets anders
          </Button>
        </div>
      ) : null}
    </>
  );
}
