/** Removes the account. Says what goes and what stays, and asks once more. */
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Refusal } from '../../sync/account.ts';
import { Button } from '../shared/button.tsx';
import { useFocusOnChange } from '../shared/focus-on-change.ts';
import { toast } from '../shared/toast.tsx';
import { AccountPage } from './account-page.tsx';
import { goAway } from './go-away.ts';
import { isMaybeGone, MaybeGone } from './maybe-gone.tsx';
import { NEEDS_NETWORK, says } from './trouble.ts';

export function DeleteAccount() {
  return (
    <AccountPage title="Account verwijderen">
      <section class="card safe-card" aria-labelledby="gaat-weg">
        <h2 id="gaat-weg">Dit gaat weg</h2>
        <ul class="sources">
          <li>je account, met alle manieren om binnen te komen</li>
          <li>al je notities op de server</li>
        </ul>
      </section>
      <section class="card safe-card" aria-labelledby="blijft-staan">
        <h2 id="blijft-staan">Dit blijft staan</h2>
        <ul class="sources">
          <li>de notities op deze telefoon</li>
          <li>de notities op je andere toestellen, elk apart</li>
        </ul>
      </section>
      <Question />
    </AccountPage>
  );
}

function Question() {
  const { route } = useLocation();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [lost, setLost] = useState(false);
  const here = useFocusOnChange<HTMLDivElement>(asking);
  const go = async () => {
    const { pathname } = location;
    setBusy(true);
    setRefusal(null);
    const left = await goAway('account', false);
    setBusy(false);
    if (left?.trouble === 'unanswered') setLost(true);
    if (left) return setRefusal(left);
    toast('Je account is verwijderd');
    // Who left meanwhile stays where they went.
    if (location.pathname === pathname) route('/meer', true);
  };
  if (!asking)
    return (
      <div class="safe-stack" ref={here}>
        <Button look="danger" onClick={() => setAsking(true)}>
          Verwijder mijn account
        </Button>
      </div>
    );
  return (
    <div class="safe-stack" ref={here}>
      <section class="card soft safe-card">
        <p tabIndex={-1}>
          <strong>Weet je het zeker?</strong> Dit kun je niet ongedaan maken.
        </p>
        <div class="buttons">
          <Button look="accent" disabled={busy} onClick={go}>
            Ja, verwijder mijn account
          </Button>
          <Button disabled={busy} onClick={() => setAsking(false)}>
            Toch niet
          </Button>
        </div>
        {refusal && isMaybeGone(refusal) ? (
          <MaybeGone lost={lost}>
            <Button href="/meer/veilig/afmelden">Stop hier met bewaren</Button>
          </MaybeGone>
        ) : null}
        <div role="alert">
          {refusal && !isMaybeGone(refusal) ? (
            <p class="safe-error">{says(refusal, NEEDS_NETWORK)}</p>
          ) : null}
        </div>
      </section>
    </div>
  );
}
