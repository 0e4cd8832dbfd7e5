/** What this is, what it rests on, and what happens to the notes. */
import './more.css';
import { fullMeasures } from '../../content/measures.ts';
import { Button } from '../shared/button.tsx';
import { Flamingo } from '../shared/flamingo.tsx';
import { Page } from '../shared/page.tsx';

const VERSION = '1.0';

const ARTICLES = [
  'een artikel over stress in de benen, met het plan van zeven dagen',
  'een artikel over beenpijn en kuitkramp',
  'een artikel over rusteloze benen',
  'een artikel over gespannen spieren in de nacht',
  'een artikel over een lijf dat niet tot rust komt',
];

const CERTAINTY = {
  strong: 'goed onderzocht',
  fair: 'redelijk onderzocht',
  weak: 'weinig onderzocht',
  untested: 'niet onderzocht voor benen',
} as const;

export function About() {
  return (
    <Page title="Over Lichte Benen" back="/meer" aside={<Flamingo size={64} />}>
      <section class="card more-card">
        <p>
          Lichte Benen is voor benen die niet tot rust komen. In zeven dagen probeer je rustige
          dingen uit. Daarna kies je er drie om te houden.
        </p>
        <p>
          Het is geen arts en stelt niet vast wat je hebt. Maak je je zorgen, of wordt het erger? Ga
          dan naar je huisarts.
        </p>
        <div class="buttons">
          <Button href="/huisarts">Wanneer naar de huisarts</Button>
        </div>
      </section>

      <h2>Waar het op rust</h2>
      <section class="card more-card">
        <p>Het plan komt uit vijf Nederlandse artikelen:</p>
        <ul class="sources">
          {ARTICLES.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <p>
          Daarnaast is gekeken wat onderzoek zegt. Dat is nog weinig. Bij elke maatregel staat wat
          bekend is. Van de maatregelen zijn er:
        </p>
        <ul class="sources">
          {certainties().map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <p>
          Op dag zeven tellen ook je eigen notities mee. Na één week zijn dat er vaak te weinig om
          iets te zeggen. Dan staat dat erbij.
        </p>
      </section>

      <h2>Je privacy</h2>
      <section class="card more-card">
        <p>
          Je notities staan op deze telefoon, en nergens anders. Je hebt geen account nodig. Je kunt
          alles meenemen of wissen.
        </p>
        <p>
          Kies je zelf voor ‘Bewaar veilig’, dan staan ze ook op de server van{' '}
          <strong>{location.hostname}</strong>. Wie die beheert, kan ze lezen. De app stuurt ze naar
          niemand anders.
        </p>
        <div class="buttons">
          <Button href="/meer/notities">Mijn notities</Button>
          <Button href="/meer/veilig">Bewaar veilig</Button>
        </div>
      </section>
      <p class="quiet-text more-note">Versie {VERSION}</p>
    </Page>
  );
}

/** "6 weinig onderzocht", from much to nothing known. */
function certainties(): string[] {
  return Object.entries(CERTAINTY).flatMap(([certainty, words]) => {
    const found = fullMeasures.value.filter((m) => m.known.certainty === certainty).length;
    return found === 0 ? [] : [`${found} ${words}`];
  });
}
