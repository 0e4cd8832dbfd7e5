/** What "Bewaar veilig" does and does not, and one button. */
import { LinkRow } from '../more/link-row.tsx';
import { Icon } from '../shared/icon.tsx';
import { Page } from '../shared/page.tsx';
import { place } from '../shared/state.ts';
import { Make } from './make.tsx';

const DOES = [
  'Je notities staan ook op een server, niet alleen op deze telefoon.',
  'Telefoon weg of stuk? Dan haal je ze terug op een andere.',
  'Heb je er twee? Dan lopen ze vanzelf gelijk.',
];

export function Offer() {
  const example = place.value === 'voorbeeld';
  return (
    <Page title="Bewaar veilig" back="/meer">
      <ul class="card safe-does">
        {DOES.map((line) => (
          <li key={line}>
            <Icon name="check" size={22} />
            {line}
          </li>
        ))}
      </ul>
      {example ? <InExample /> : <Make />}
      <h2>Heb je al een account?</h2>
      <ul class="list">
        <LinkRow
          href="/meer/veilig/aanmelden"
          label="Ik heb al een account"
          hint="haal je notities hierheen"
        />
      </ul>
      <WhatHappens />
    </Page>
  );
}

function InExample() {
  return (
    <p class="quiet-text safe-consent">
      Dit is de voorbeeldweek. Die blijft op deze telefoon. Sluit het voorbeeld om je eigen notities
      veilig te bewaren.
    </p>
  );
}

function WhatHappens() {
  return (
    <details class="card effects safe-details">
      <summary>Wat gebeurt er met mijn notities?</summary>
      <p>
        Alleen wie <strong>{location.hostname}</strong> beheert, kan erbij. De app stuurt ze naar
        niemand anders, en er is geen reclame.
      </p>
      <p>Je geeft geen e-mailadres. Je naam mag verzonnen zijn.</p>
      <p>De app werkt gewoon door zonder internet. Wat je noteert, gaat later vanzelf mee.</p>
      <p>
        Verwijder je je account, dan gaan je notities van de server af. Op je telefoon blijven ze
        staan. In een oude reservekopie van de server kunnen ze nog een tijd staan.
      </p>
    </details>
  );
}
