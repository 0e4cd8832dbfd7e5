/** Makes an account: one tap with a passkey, or a name and a password. */
import { useEffect, useState } from 'preact/hooks';
import { canKeepPasskey } from '../../sync/account.ts';
import { Button } from '../shared/button.tsx';
import { NameForm } from './name-form.tsx';
import { says } from './trouble.ts';
import { useMaking } from './use-making.ts';

export function Make() {
  const [way, setWay] = useState<'unknown' | 'passkey' | 'password'>('unknown');
  const making = useMaking();
  useEffect(() => {
    canKeepPasskey().then((can) => setWay(can ? 'passkey' : 'password'));
  }, []);
  if (way === 'unknown') return <Consent />;
  const unsure = making.unsure ? <Unsure /> : null;
  if (way === 'passkey')
    return (
      <>
        <Consent />
        <Button look="big" disabled={making.busy} onClick={making.withPasskey}>
          Bewaar veilig
        </Button>
        <div role="alert">
          {making.refusal ? (
            <p class="safe-error safe-under">{says(making.refusal, PASSKEY)}</p>
          ) : null}
          {unsure}
        </div>
        <p class="quiet-text safe-hint">
          Je telefoon vraagt om je vinger, je gezicht of je code. Dat heet een passkey. Een
          wachtwoord hoeft niet.
        </p>
        <div class="safe-quiet">
          <Button look="quiet" onClick={() => setWay('password')}>
            Liever een naam en wachtwoord
          </Button>
        </div>
      </>
    );
  return (
    <section class="card safe-make" aria-labelledby="naam-wachtwoord">
      <h2 id="naam-wachtwoord">Kies een naam en wachtwoord</h2>
      <NameForm
        kind="new"
        go="Bewaar veilig"
        busy={making.busy}
        refusal={making.refusal}
        onGo={making.go}
      >
        <Consent />
      </NameForm>
      {unsure}
    </section>
  );
}

const PASSKEY = {
  cancelled:
    'Een passkey maken ging niet door. Probeer het nog eens, of kies een naam en wachtwoord.',
};

function Unsure() {
  return (
    <p class="quiet-text safe-hint">Misschien is je account er al. De app kijkt dat eerst na.</p>
  );
}

function Consent() {
  return (
    <p class="quiet-text safe-consent">
      Je notities gaan over je gezondheid. Met deze knop vind je het goed dat ze op de server van{' '}
      <strong>{location.hostname}</strong> staan. Wie die server beheert, kan ze lezen. Je kunt
      altijd stoppen.
    </p>
  );
}
