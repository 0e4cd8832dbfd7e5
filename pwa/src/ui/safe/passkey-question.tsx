/** Says what is left when a passkey is taken away, and asks once more. */
import { useState } from 'preact/hooks';
import { isRefusal, type Passkey, type Refusal, removePasskey } from '../../sync/account.ts';
import { Button } from '../shared/button.tsx';
import { toast } from '../shared/toast.tsx';
import { codeOpen } from './code.ts';
import { owner } from './keep.ts';
import { says } from './trouble.ts';

interface Props {
  passkey: Passkey;
  /** True when only the recovery code is left after it. */
  isLast: boolean;
  onGone: () => void;
  onStay: () => void;
  onChange: () => void;
}

export function PasskeyQuestion({ passkey, isLast, onGone, onStay, onChange }: Props) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const go = async () => {
    setBusy(true);
    setRefusal(null);
    const answer = await removePasskey(owner(), passkey.id);
    setBusy(false);
    // One that is no longer there is what was wanted.
    if (isRefusal(answer) && answer.trouble !== 'gone') {
      setRefusal(answer);
      if (answer.trouble === 'ended') onChange();
      return;
    }
    toast('Passkey weggehaald');
    onGone();
  };
  const locksOut = isLast && codeOpen.value;
  return (
    <div class="safe-card">
      <p tabIndex={-1}>{locksOut ? NO_CODE : isLast ? LAST : ONE_OF_MORE}</p>
      {locksOut ? null : (
        <p>
          Een toestel dat al is aangemeld, blijft aangemeld. Afmelden doe je bij{' '}
          <a href="/meer/veilig/toestellen">Toestellen</a>.
        </p>
      )}
      <div class="buttons">
        {locksOut ? null : (
          <Button look="accent" disabled={busy} onClick={go}>
            Ja, haal weg
          </Button>
        )}
        <Button disabled={busy} onClick={onStay}>
          Toch niet
        </Button>
      </div>
      <div role="alert">{refusal ? <p class="safe-error">{says(refusal)}</p> : null}</div>
    </div>
  );
}

const LAST =
  'Dit is je enige passkey, en je hebt geen wachtwoord. Haal je hem weg, dan kom je alleen nog binnen met je herstelcode. Heb je die niet meer? Maak dan eerst een nieuwe, onderaan dit scherm.';
const ONE_OF_MORE = 'Haal je deze passkey weg, dan kom je er niet meer mee binnen.';
const NO_CODE =
  'Je hebt je nieuwste code nog niet bewaard. Maak eerst een nieuwe, onderaan dit scherm.';
