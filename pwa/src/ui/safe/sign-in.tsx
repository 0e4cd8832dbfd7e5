/** Comes into an account: by passkey, name and password, or recovery code. One way a screen. */
import { useLocation } from 'preact-iso';
import { canAskPasskey, type WayIn } from '../../sync/account.ts';
import { LinkRow } from '../more/link-row.tsx';
import { Page } from '../shared/page.tsx';
import { place } from '../shared/state.ts';
import { CodeForm } from './code-form.tsx';
import { JoinQuestion } from './join-question.tsx';
import { person } from './keep.ts';
import { NameForm } from './name-form.tsx';
import { PasskeyRow } from './passkey-row.tsx';
import { says } from './trouble.ts';
import { useSignIn } from './use-sign-in.ts';

const HERE = '/meer/veilig/aanmelden';

export function SignIn() {
  const { query } = useLocation();
  const { busy, refusal, question, go, withPasskey } = useSignIn(query['met']);
  const form = { busy, refusal, onGo: (way: WayIn) => go(way) };
  if (place.value === 'voorbeeld') return <NotInExample />;
  if (question) return <JoinQuestion onChoice={question} />;
  if (query['met'] === 'naam')
    return (
      <Page title="Naam en wachtwoord" back={HERE}>
        <section class="card">
          <NameForm kind="own" go="Meld je aan" {...form} />
        </section>
      </Page>
    );
  if (query['met'] === 'code')
    return (
      <Page title="Herstelcode" back={HERE}>
        <section class="card">
          <CodeForm {...form} />
        </section>
      </Page>
    );
  return (
    <Page title="Meld je aan" sub={person.value ? AGAIN : FIRST} back="/meer/veilig">
      <ul class="list">
        {canAskPasskey() ? <PasskeyRow busy={busy} onGo={withPasskey} /> : null}
        <LinkRow
          href={`${HERE}?met=naam`}
          label="Met je naam en wachtwoord"
          hint="als je die koos"
        />
        <LinkRow
          href={`${HERE}?met=code`}
          label="Met je herstelcode"
          hint="als niets anders lukt"
        />
      </ul>
      <div role="alert">
        {refusal ? <p class="safe-error safe-under">{says(refusal, PASSKEY)}</p> : null}
      </div>
    </Page>
  );
}

const FIRST = 'Dan komen je notities hierheen.';
const AGAIN = 'Er is niets verloren. Daarna gaat bewaren verder.';

const PASSKEY = {
  wrong: 'Deze passkey hoort niet bij een account.',
  cancelled: 'Dat ging niet door. Probeer het nog eens, of kies een andere manier.',
};

function NotInExample() {
  return (
    <Page title="Meld je aan" back="/meer/veilig">
      <p class="card">Dit is de voorbeeldweek. Sluit het voorbeeld om je aan te melden.</p>
    </Page>
  );
}
