/** Every passkey that leads in. Says what stays when one is taken away, and asks once more. */
import { useState } from 'preact/hooks';
import {
  type Account,
  isRefusal,
  type Passkey,
  type Refusal,
  removePasskey,
} from '../../sync/account.ts';
import { Button } from '../shared/button.tsx';
import { today } from '../shared/clock.ts';
import { toast } from '../shared/toast.tsx';
import { owner } from './keep.ts';
import { dayOf } from './moment.ts';
import { says } from './trouble.ts';

interface Props {
  account: Account;
  onChange: () => void;
}

export function PasskeyList({ account, onChange }: Props) {
  const { passkeys, hasPassword } = account;
  const [asking, setAsking] = useState<string | null>(null);
  const isLast = passkeys.length === 1 && !hasPassword;
  return (
    <ul class="safe-keys">
      {passkeys.map((passkey) => (
        <li key={passkey.id}>
          <Row
            passkey={passkey}
            onAsk={() => setAsking(passkey.id)}
            asking={asking === passkey.id}
          />
          {asking === passkey.id ? (
            <Question
              passkey={passkey}
              isLast={isLast}
              onGone={onChange}
              onStay={() => setAsking(null)}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Row({ passkey, asking, onAsk }: { passkey: Passkey; asking: boolean; onAsk: () => void }) {
  const name = nameOf(passkey);
  return (
    <div class="row safe-device">
      <span class="text">
        {name}
        <small>gemaakt: {dayOf(passkey.createdOn, today.value)}</small>
      </span>
      {asking ? null : (
        <button type="button" class="button" aria-label={`Haal weg: ${name}`} onClick={onAsk}>
          Haal weg
        </button>
      )}
    </div>
  );
}

interface Asked {
  passkey: Passkey;
  isLast: boolean;
  onGone: () => void;
  onStay: () => void;
}

function Question({ passkey, isLast, onGone, onStay }: Asked) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const go = async () => {
    setBusy(true);
    const answer = await removePasskey(owner(), passkey.id);
    setBusy(false);
    // One that is no longer there is what was wanted.
    const isGone = !isRefusal(answer) || answer.trouble === 'gone';
    setRefusal(isGone ? null : answer);
    if (!isGone) return;
    toast('Passkey weggehaald');
    onGone();
  };
  return (
    <div class="safe-card" role="alert">
      <p>
        {isLast
          ? 'Dit is je enige passkey, en je hebt geen wachtwoord. Je komt dan alleen nog binnen met je herstelcode.'
          : 'Met deze passkey kom je dan niet meer binnen.'}{' '}
        Een toestel dat al is aangemeld, blijft dat. Afmelden doe je bij{' '}
        <a href="/meer/veilig/toestellen">Toestellen</a>.
      </p>
      <div class="buttons">
        <Button look="accent" disabled={busy} onClick={go}>
          Ja, haal weg
        </Button>
        <Button onClick={onStay}>Toch niet</Button>
      </div>
      {refusal ? <p class="safe-error">{says(refusal)}</p> : null}
    </div>
  );
}

function nameOf({ label }: Passkey): string {
  return label ?? 'Passkey';
}
