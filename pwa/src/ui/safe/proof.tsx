/** Asks the owner for something that nobody else has, before the ways in are changed. */
import { useState } from 'preact/hooks';
import { type Account, isRefusal, ownPasskey } from '../../sync/account.ts';
import { Button } from '../shared/button.tsx';
import { comeInAgain } from './arrive.ts';
import { PasswordField } from './field.tsx';
import { says } from './trouble.ts';
import type { Proven } from './use-proven.ts';

interface Props {
  account: Account;
  proven: Proven;
}

export function Proof({ account, proven: { busy, refusal, go, stop } }: Props) {
  const [wrong, setWrong] = useState<string>();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    // As it was typed: a password may begin or end with a space.
    const typed = String(new FormData(event.currentTarget as HTMLFormElement).get('proof'));
    const empty = typed.trim() === '';
    setWrong(empty ? EMPTY : undefined);
    if (!empty) go(typed);
  };
  const withPasskey = async () => {
    const passkey = await ownPasskey();
    const came = isRefusal(passkey) ? passkey : await comeInAgain({ passkey: passkey.value });
    setWrong(isRefusal(came) ? says(came) : came.value ? undefined : ANOTHERS);
    if (!isRefusal(came) && came.value) await go();
  };
  const error = wrong ?? (refusal ? says(refusal, { proof: WRONG }) : undefined);
  return (
    <form class="safe-form" onSubmit={submit} noValidate>
      <p>Even kijken of jij het bent.</p>
      {account.passkeys.length > 0 ? (
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
const ANOTHERS =
  'Die passkey hoort bij een ander account. Je bent nu afgemeld. Meld je opnieuw aan.';
