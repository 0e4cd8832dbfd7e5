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
  const [empty, setEmpty] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [unfit, setUnfit] = useState<string>();
  const still = busy || waiting;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    // As it was typed: a password may begin or end with a space.
    const typed = String(new FormData(event.currentTarget as HTMLFormElement).get('proof'));
    setEmpty(typed.trim() === '');
    setUnfit(undefined);
    if (typed.trim() !== '') go(typed);
  };
  const withPasskey = async () => {
    setWaiting(true);
    setEmpty(false);
    setUnfit(undefined);
    const passkey = await ownPasskey();
    const came = isRefusal(passkey) ? passkey : await comeInAgain({ passkey: passkey.value });
    setWaiting(false);
    if (isRefusal(came)) setUnfit(says(came, PASSKEY));
    else if (came.value) await go();
    else setUnfit(ANOTHERS);
  };
  return (
    <form class="safe-form" onSubmit={submit} noValidate>
      <p tabIndex={-1}>Even kijken of jij het bent.</p>
      {account.passkeys.length > 0 ? (
        <div class="safe-part">
          <Button disabled={still} onClick={withPasskey}>
            Gebruik je passkey
          </Button>
          <div role="alert">{unfit ? <p class="safe-error">{unfit}</p> : null}</div>
        </div>
      ) : null}
      <PasswordField
        name="proof"
        label={account.hasPassword ? 'Je wachtwoord van nu, of je herstelcode' : 'Je herstelcode'}
        error={empty ? EMPTY : refusal ? says(refusal, { proof: WRONG }) : undefined}
        autoComplete="current-password"
      />
      <div class="buttons">
        <Button submit disabled={still}>
          Verder
        </Button>
        <Button look="quiet" disabled={still} onClick={stop}>
          Toch niet
        </Button>
      </div>
    </form>
  );
}

const EMPTY = 'Vul dit eerst in.';
const WRONG = 'Dat klopt niet. Kijk het nog eens na.';
const PASSKEY = { wrong: 'Deze passkey hoort niet bij een account.' };
const ANOTHERS =
  'Die passkey hoort bij een ander account. Je bent nu afgemeld. Meld je opnieuw aan.';
