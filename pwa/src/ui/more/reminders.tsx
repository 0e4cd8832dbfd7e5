/** Reminders without a server: one tap gives a file for the phone's own calendar. */
import { useState } from 'preact/hooks';
import './more.css';
import { content } from '../../content/index.ts';
import { calendarFile } from '../../core/calendar-file.ts';
import { addDays } from '../../core/days.ts';
import { clockText, eveningStart, minutesOf } from '../../core/evening.ts';
import { isListed, planDay } from '../../core/plan.ts';
import { Button } from '../shared/button.tsx';
import { randomId } from '../shared/chance.ts';
import { instantNow, today } from '../shared/clock.ts';
import { download } from '../shared/download.ts';
import { Options } from '../shared/options.tsx';
import { Page } from '../shared/page.tsx';
import { diary, readDevice, writeDevice } from '../shared/state.ts';
import { toast } from '../shared/toast.tsx';
import { HOURLY, HOURLY_FROM_PAGE } from './reminder-rule.ts';

export function Reminders() {
  const options = parts();
  const [chosen, setChosen] = useState(options.map(({ id }) => id));
  return (
    <Page
      title="Herinneringen"
      sub="Ze komen in je eigen agenda, ook als de app dicht is."
      back="/meer"
    >
      <div class="more-group">
        <Options
          legend="Waaraan je herinnerd wilt worden"
          name="reminders"
          options={options}
          chosen={chosen}
          many
          onChange={setChosen}
        />
      </div>
      <div class="more-group">
        <Button look="big" disabled={chosen.length === 0} onClick={() => give(chosen)}>
          Maak een agendabestand
        </Button>
      </div>
      <h2>Zo gaat het</h2>
      <section class="card more-card">
        <p>
          <strong>iPhone:</strong> tik op het bestand en dan op ‘Voeg alles toe’.{' '}
          <strong>Android:</strong> open het bestand met je agenda en tik op ‘Bewaar’ of
          ‘Importeer’.
        </p>
        <p>
          In je agenda staat alleen: ‘Even bewegen’, ‘Avondmoment’ of ‘Rustig afsluiten’. Niets over
          je benen. Na acht weken stopt het vanzelf. Wil je een herinnering eerder kwijt? Haal haar
          dan weg in je agenda. Een nieuw bestand haalt niets weg.
        </p>
      </section>
      <p class="quiet-text more-note">
        Staat de app open, dan herinnert hij je zelf. Nooit in de nacht, en niet meer als het al is
        gedaan.
      </p>
    </Page>
  );
}

/** The hourly movement for who is asked for it: not for who works no fixed hours or left it out. */
function parts() {
  const { profile } = diary.value;
  const hourly = profile.workday !== false && isListed(diary.value, content, { id: HOURLY });
  const bedtime = clockText(minutesOf(profile.bedtime) - 30);
  const later = planDay(diary.value, today.value) < HOURLY_FROM_PAGE ? ', vanaf dag 5' : '';
  return [
    ...(hourly
      ? [
          {
            id: 'hourly',
            label: 'Elk uur even bewegen',
            hint: `op werkdagen van ${profile.workFrom} tot ${profile.workTo}${later}`,
          },
        ]
      : []),
    { id: 'evening', label: 'Je avondnotitie', hint: `elke dag om ${eveningStart(profile)}` },
    { id: 'bedtime', label: 'Rustig naar bed', hint: `elke dag om ${bedtime}` },
  ];
}

async function give(chosen: string[]): Promise<void> {
  const { profile } = diary.value;
  const id = await calendarId();
  const wait = Math.max(0, HOURLY_FROM_PAGE - planDay(diary.value, today.value));
  const text = calendarFile(profile, {
    from: today.value,
    hourlyFrom: addDays(today.value, wait),
    stamp: instantNow(),
    uid: (name) => `${name}-${id}`,
    parts: {
      hourly: chosen.includes('hourly'),
      evening: chosen.includes('evening'),
      bedtime: chosen.includes('bedtime'),
    },
  });
  download({ name: 'herinneringen.ics', type: 'text/calendar', text });
  toast('Bestand gemaakt');
}

/** The same each time, so that a newer file takes the place of an older one in the calendar. */
async function calendarId(): Promise<string> {
  const known = await readDevice<string>('calendar-id').catch(() => undefined);
  if (known !== undefined) return known;
  const id = randomId();
  await writeDevice('calendar-id', id).catch(() => {});
  return id;
}
