/** When to call whom: the signs by urgency, most urgent first. Reads without a network. */
import safety from '@content/flags.json';
import type { Flag, Urgency } from '../../core/content.ts';
import { Button } from '../shared/button.tsx';
import { CallButton, Calling } from '../shared/call.tsx';
import { Page } from '../shared/page.tsx';
import './doctor.css';

export function Doctor() {
  return (
    <Page title="Wanneer naar de huisarts" sub="Het meest dringende staat bovenaan." back="/meer">
      {safety.urgencies.map((urgency) => (
        <Group urgency={urgency} key={urgency.id} />
      ))}
      <section class="card doctor" aria-labelledby="huisarts-bezoek">
        <h2 id="huisarts-bezoek">Heb je een afspraak?</h2>
        <p>Maak één blad met je klachten, je weken en je vragen. Dat neem je mee.</p>
        <Button href="/huisarts/bezoek">Bereid je bezoek voor</Button>
      </section>
    </Page>
  );
}

function Group({ urgency }: { urgency: Urgency }) {
  const flags = safety.flags.filter((f) => f.urgency === urgency.id);
  const title = `huisarts-${urgency.id}`;
  return (
    <section class={urgency.stops ? 'card soft doctor' : 'card doctor'} aria-labelledby={title}>
      <h2 id={title}>{urgency.title}</h2>
      <p>
        <Calling text={urgency.do} />
      </p>
      {urgency.tel ? <CallButton tel={urgency.tel} /> : null}
      <ul>
        {flags.map((flag) => (
          <Sign flag={flag} key={flag.id} />
        ))}
      </ul>
      {urgency.id === 'today' ? <Risk /> : null}
    </section>
  );
}

function Sign({ flag }: { flag: Flag }) {
  return (
    <li>
      {flag.text}
      {flag.do ? (
        <p class="quiet-text">
          <Calling text={flag.do} />
        </p>
      ) : null}
    </li>
  );
}

function Risk() {
  return <p class="doctor-risk">{safety.risk}</p>;
}
