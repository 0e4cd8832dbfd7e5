/** Three to six triggers of one's own: the evening asks about those first. */
import triggers from '@content/triggers.json';
import './more.css';
import { profileChange } from '../shared/changes.ts';
import { Options } from '../shared/options.tsx';
import { Page } from '../shared/page.tsx';
import { diary, saveAndSay } from '../shared/state.ts';
import { toast } from '../shared/toast.tsx';

const MOST = 6;

export function MyTriggers() {
  const chosen = diary.value.profile.triggers;
  const choose = (next: string[]) => {
    if (next.length > MOST) return toast('Zes is genoeg. Haal er eerst een weg');
    saveAndSay('Bewaard', [profileChange({ triggers: next })]);
  };
  return (
    <Page
      title="Wat speelt bij jou mee?"
      sub="Kies er drie tot zes. In de avond zie je die het eerst."
      back="/meer/instellingen"
    >
      <div class="more-group">
        <Options
          legend="Wat bij jou meespeelt"
          name="triggers"
          options={triggers.map(({ id, label, ask }) => ({ id, label, hint: ask }))}
          chosen={chosen}
          many
          onChange={choose}
        />
      </div>
      <p class="quiet-text more-note">
        De andere vind je onder ‘Nog iets anders’. Niets gekozen? Dan zie je ze in de avond
        allemaal.
      </p>
    </Page>
  );
}
