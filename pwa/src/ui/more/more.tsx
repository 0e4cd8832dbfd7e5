/** Everything that is not for every day. */
import { Page } from '../shared/page.tsx';
import { LinkRow } from './link-row.tsx';

const PLACES = [
  { href: '/ontdek', label: 'Ontdek', hint: 'alles wat kan helpen, en zoeken' },
  { href: '/dagboek', label: 'Eerdere dagen', hint: 'lees terug, vul aan' },
  { href: '/meer/herinneringen', label: 'Herinneringen', hint: 'in je eigen agenda' },
  { href: '/meer/instellingen', label: 'Instellingen', hint: 'slapen, ademen, wat voor jou geldt' },
  { href: '/meer/veilig', label: 'Bewaar veilig', hint: 'ook als je telefoon weg is' },
  { href: '/meer/notities', label: 'Mijn notities', hint: 'bewaren, terugzetten, wissen' },
];

const KNOWING = [
  { href: '/lijkt-op', label: 'Waar lijkt het op?', hint: 'een korte check' },
  {
    href: '/weetjes',
    label: 'Wat is bekend over …',
    hint: 'magnesium, ijzer, steunkousen en meer',
  },
  { href: '/huisarts', label: 'Wanneer naar de huisarts', hint: 'tekenen om op te letten' },
  { href: '/meer/over', label: 'Over Lichte Benen', hint: 'waar het op rust, en je privacy' },
];

export function More() {
  return (
    <Page title="Meer">
      <ul class="list">
        {PLACES.map((place) => (
          <LinkRow {...place} key={place.href} />
        ))}
      </ul>
      <h2>Goed om te weten</h2>
      <ul class="list">
        {KNOWING.map((place) => (
          <LinkRow {...place} key={place.href} />
        ))}
      </ul>
    </Page>
  );
}
