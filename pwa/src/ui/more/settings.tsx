/** What the person told about themselves, and how the app behaves. Every change is saved at once. */
import './more.css';
import safety from '@content/flags.json';
import patterns from '@content/patterns.json';
import triggers from '@content/triggers.json';
import { cautions } from '../../content/index.ts';
import { isLimited } from '../../core/safety.ts';
import { profileChange } from '../shared/changes.ts';
import { Options } from '../shared/options.tsx';
import { Page } from '../shared/page.tsx';
import { diary, saveAndSay } from '../shared/state.ts';
import { CautionEffects } from './caution-effects.tsx';
import { EveningFrom } from './evening-from.tsx';
import { LinkRow } from './link-row.tsx';
import { NotForMe } from './not-for-me.tsx';

export function Settings() {
  const { profile } = diary.value;
  return (
    <Page title="Instellingen" back="/meer">
      <h2>Avond en nacht</h2>
      <ul class="list">
        <LinkRow href="/begin?deel=bedtime" label="Bedtijd" hint={profile.bedtime} />
      </ul>
      <EveningFrom />

      <h2>Oefeningen</h2>
      <Breath />
      <Senses />

      <h2>Overdag</h2>
      <ul class="list">
        <LinkRow href="/begin?deel=work" label="Je dag" hint={workText()} />
      </ul>

      <h2>Je lijf</h2>
      <ul class="list">
        <LinkRow href="/begin?deel=patterns" label="Waar lijkt het op?" hint={patternText()} />
        <LinkRow href="/meer/meespelen" label="Wat bij jou meespeelt" hint={triggerText()} />
        <LinkRow href="/begin?deel=cautions" label="Wat voor jou geldt" hint={cautionText()} />
        <LinkRow href="/begin?deel=flags" label="Signalen voor de huisarts" hint={flagText()} />
      </ul>
      <CautionEffects />
      <NotForMe />
    </Page>
  );
}

function Breath() {
  const { breath, cautions: mine } = diary.value.profile;
  const limited = isLimited('breath-4-7-8', mine, cautions);
  const calm = { id: '4-6', label: '4 tellen in, 6 tellen uit', hint: 'rustig en gewoon' };
  const held = {
    id: '4-7-8',
    label: '4 in, 7 vasthouden, 8 uit',
    hint: 'voor wie dat prettig vindt',
  };
  return (
    <>
      <Options
        legend="Hoe je ademt"
        name="breath"
        options={limited ? [calm] : [calm, held]}
        chosen={[limited ? '4-6' : breath]}
        onChange={([chosen = '4-6']) => saveAndSay('Bewaard', [profileChange({ breath: chosen })])}
      />
      {limited ? (
        <p class="quiet-text more-note">
          Je adem lang vasthouden past niet bij wat voor jou geldt.
        </p>
      ) : null}
    </>
  );
}

function Senses() {
  const { sound, vibration } = diary.value.profile;
  const set = (ids: string[]) =>
    saveAndSay('Bewaard', [
      profileChange({ sound: ids.includes('sound'), vibration: ids.includes('vibration') }),
    ]);
  return (
    <div class="more-group">
      <Options
        legend="Wat je hoort en voelt"
        name="senses"
        options={[
          { id: 'sound', label: 'Geluid', hint: 'een zachte toon bij elke stap' },
          { id: 'vibration', label: 'Trillen', hint: 'als je telefoon dat kan' },
        ]}
        chosen={[...(sound ? ['sound'] : []), ...(vibration ? ['vibration'] : [])]}
        many
        onChange={set}
      />
    </div>
  );
}

function workText(): string {
  const { workday, workFrom, workTo, meetings } = diary.value.profile;
  if (workday === null && meetings === null) return 'niet ingevuld';
  const hours = workday ? `werk van ${workFrom} tot ${workTo}` : 'geen vaste werkuren';
  return meetings ? `${hours}, vaak overleg` : hours;
}

function patternText(): string {
  const titles = patterns.filter((p) => diary.value.profile.patterns.includes(p.id));
  return titles.map((p) => p.title.toLowerCase()).join(', ') || 'niet ingevuld';
}

function triggerText(): string {
  const own = triggers.filter((t) => diary.value.profile.triggers.includes(t.id));
  return own.map((t) => t.label.toLowerCase()).join(', ') || 'nog niet gekozen';
}

function flagText(): string {
  const ticked = safety.flags.filter((f) => diary.value.profile.flags.includes(f.id));
  return ticked.map((f) => f.text).join(' ') || 'niets gekozen';
}

function cautionText(): string {
  const held = cautions.filter((c) => diary.value.profile.cautions.includes(c.id));
  return held.map((c) => c.text).join('. ') || 'niets gekozen';
}
