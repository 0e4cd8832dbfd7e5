/** Signing out here. With notes that only this phone may have, it asks first. */
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Refusal } from '../../sync/account.ts';
import { Button } from '../shared/button.tsx';
import { useFocusOnChange } from '../shared/focus-on-change.ts';
import { toast } from '../shared/toast.tsx';
import { AccountPage } from './account-page.tsx';
import { goAway } from './go-away.ts';
import { standing } from './keep.ts';
import { KeptElsewhere } from './kept-elsewhere.tsx';
import { aloneIn, isUnsure, lossOf } from './lines.ts';
import { NEEDS_NETWORK, says } from './trouble.ts';

export function SignOut() {
  return (
    <AccountPage title="Afmelden">
      <Question />
    </AccountPage>
  );
}

function Question() {
  const { route } = useLocation();
  const [step, setStep] = useState<'choose' | 'erase'>('choose');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const here = useFocusOnChange<HTMLDivElement>(step);
  const unsure = isUnsure(standing.value);

  const go = async (erasing: boolean) => {
    const { pathname } = location;
    setBusy(true);
    setRefusal(null);
    const left = await goAway('session', erasing);
    setBusy(false);
    if (left) return setRefusal(left);
    toast(erasing ? 'Je bent afgemeld en alles is hier gewist' : 'Je bent afgemeld');
    // Who left meanwhile stays where they went.
    if (location.pathname === pathname) route(erasing ? '/welkom' : '/meer', true);
  };

  const refused = (
    <div role="alert">
      {refusal ? <p class="safe-error">{says(refusal, NEEDS_NETWORK)}</p> : null}
    </div>
  );
  if (step === 'erase')
    return (
      <div ref={here}>
        <section class="card safe-card">
          <p tabIndex={-1}>
            <strong>Alles gaat weg van deze telefoon.</strong> {lossOf(standing.value)}
          </p>
          <div class="buttons">
            <Button look="accent" disabled={busy} onClick={() => go(true)}>
              Ja, meld af en wis
            </Button>
            <Button disabled={busy} onClick={() => setStep('choose')}>
              Toch niet
            </Button>
          </div>
          {refused}
        </section>
      </div>
    );
  return (
    <div ref={here}>
      <section class="card safe-card">
        <KeptElsewhere safe="Alles is veilig bewaard. Na het afmelden komt er niets meer bij." />
        {refused}
      </section>
      <div class="safe-stack">
        <Button look={unsure ? 'big' : 'plain'} disabled={busy} onClick={() => go(false)}>
          {aloneIn(standing.value) > 0
            ? 'Toch afmelden, houd alles hier'
            : 'Meld af en houd alles hier'}
        </Button>
        <Button look="danger" disabled={busy} onClick={() => setStep('erase')}>
          Meld af en wis alles hier
        </Button>
      </div>
    </div>
  );
}
