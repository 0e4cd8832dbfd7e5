/** With an account: how it stands with the safe copy, and everything about the account. */
import { LinkRow } from '../more/link-row.tsx';
import { Button } from '../shared/button.tsx';
import { Page } from '../shared/page.tsx';
import { codeOpen } from './code.ts';
import { HowItStands } from './how-it-stands.tsx';
import { RefusedChanges } from './refused-changes.tsx';

export function Kept() {
  return (
    <Page title="Bewaar veilig" back="/meer">
      <HowItStands />
      <RefusedChanges />
      {codeOpen.value ? <CodeMissing /> : null}
      <h2>Je account</h2>
      <ul class="list">
        <LinkRow href="/meer/veilig/toestellen" label="Toestellen" hint="waar je bent aangemeld" />
        <LinkRow
          href="/meer/veilig/sleutels"
          label="Hoe je binnenkomt"
          hint="passkey, wachtwoord, herstelcode"
        />
        <LinkRow
          href="/meer/veilig/afmelden"
          label="Afmelden"
          hint="op deze telefoon stoppen met bewaren"
        />
        <LinkRow
          href="/meer/veilig/verwijderen"
          label="Account verwijderen"
          hint="ook de notities op de server"
        />
      </ul>
    </Page>
  );
}

function CodeMissing() {
  return (
    <section class="card soft safe-card" aria-labelledby="code-mist">
      <h2 id="code-mist">Je hebt je herstelcode nog niet bewaard</h2>
      <p>
        Zonder code kun je buitengesloten raken als je telefoon weg is. Een oudere code werkt
        misschien niet meer.
      </p>
      <div class="buttons">
        <Button href="/meer/veilig/sleutels">Maak een nieuwe code</Button>
      </div>
    </section>
  );
}
