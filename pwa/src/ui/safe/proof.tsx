/** Asks the owner for something that nobody else has, before the ways in are changed. */
import { useState } from 'preact/hooks';
import { type Account, isRefusal, ownPasskey, signIn } from '../../sync/account.ts';
import { Button } from '../shared/button.tsx';
import { deviceName } from './device-name.ts';
import { PasswordField } from './field.tsx';
import { enter } from './keep.ts';
import { says } from './trouble.ts';
import type { Proven } from './use-proven.ts';

interface Props {
  account: Account;
  proven: Proven;
}

export function Proof({ account, proven: { busy, refusal, go, stop } }: Props) {
  const [missed, setMissed] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget as HTMLFormElement).get('proof')).trim();
    setMissed(typed === '');
    if (typed !== '') go(typed);
  };
  const withPasskey = async () => {
    if (await cameInAgain()) await go();
  };
  const error = missed ? EMPTY : refusal ? says(refusal, { proof: WRONG }) : undefined;
  return (
    <form class="safe-form" onSubmit={submit} noValidate>
      <p>Even kijken of jij het bent.</p>
      {account.passkeys > 0 ? (
        <Button disabled={busy} onClick={withPasskey}>
          Gebruik je passkey
        </Button>
      ) : null}
      <PasswordField
        name="proof"
        label={account.hasPassword ? 'Je wachtwoord van nu, of je herstelcode' : 'Je herstelcode'}
        error={error}
        autoComplete="current-password"
      />
      <div class="buttons">
        <Button submit disabled={busy}>
          Verder
        </Button>
        <Button look="quiet" onClick={stop}>
          Toch niet
        </Button>
      </div>
    </form>
  );
}

const EMPTY = 'Vul dit eerst in.';
const WRONG = 'Dat klopt niet. Kijk het nog eens na.';

/** A fresh sign-in is proof enough. */
async function cameInAgain(): Promise<boolean> {
  const passkey = await ownPasskey();
  if (isRefusal(passkey)) return false;
  let came = false;
  await enter(async () => {
    const person = await signIn({ passkey: passkey.value }, deviceName(navigator.userAgent));
    came = !isRefusal(person);
    return isRefusal(person) ? null : person.value;
  });
  return came;
}
