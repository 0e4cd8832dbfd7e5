/** Signing out here. With notes that only this phone has, it asks first. */
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Refusal } from '../../sync/account.ts';
import { Button } from '../shared/button.tsx';
import { toast } from '../shared/toast.tsx';
import { AccountPage } from './account-page.tsx';
import { goAway } from './go-away.ts';
import { keepNow, standing } from './keep.ts';
import { notes } from './lines.ts';
import { says } from './trouble.ts';

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
  const { waiting, refused } = standing.value;
  const alone = waiting + refused;

  const go = async (erasing: boolean) => {
    setBusy(true);
    const left = await goAway('session', erasing);
    setBusy(false);
    if (left) return setRefusal(left);
    toast(erasing ? 'Je bent afgemeld en alles is hier gewist' : 'Je bent afgemeld');
    route(erasing ? '/welkom' : '/meer', true);
  };
  const keepFirst = async () => {
    setBusy(true);
    await keepNow().catch(() => {});
    setBusy(false);
    setRefusal(standing.value.waiting > 0 ? { trouble: 'offline', field: '' } : null);
  };

  if (step === 'erase')
    return (
      <section class="card safe-card" role="alert">
        <p>
          <strong>Alles gaat weg van deze telefoon.</strong> {alone > 0 ? lost(alone) : SAFE_THERE}
        </p>
        <div class="buttons">
          <Button look="accent" disabled={busy} onClick={() => go(true)}>
            Ja, meld af en wis
          </Button>
          <Button onClick={() => setStep('choose')}>Toch niet</Button>
        </div>
        {refusal ? <p class="safe-error">{says(refusal, OFFLINE)}</p> : null}
      </section>
    );
  return (
    <>
      <section class="card safe-card">
        {alone > 0 ? (
          <>
            <p>
              <strong>{notes(alone)} nog alleen op deze telefoon.</strong> Bewaar eerst, dan gaat er
              niets weg.
            </p>
            <Button look="big" disabled={busy} onClick={keepFirst}>
              Bewaar eerst
            </Button>
          </>
        ) : (
          <p>Alles is veilig bewaard. Na het afmelden komt er niets meer bij.</p>
        )}
        <div role="alert">
          {refusal ? <p class="safe-error">{says(refusal, OFFLINE)}</p> : null}
        </div>
      </section>
      <div class="safe-stack">
        <Button disabled={busy} onClick={() => go(false)}>
          {alone > 0 ? 'Toch afmelden, houd alles hier' : 'Meld af en houd alles hier'}
        </Button>
        <Button look="danger" disabled={busy} onClick={() => setStep('erase')}>
          Meld af en wis alles hier
        </Button>
      </div>
    </>
  );
}

const SAFE_THERE = 'In je account blijft alles staan.';
const OFFLINE = {
  offline: 'Dat kan alleen met internet. Er is niets veranderd. Probeer het later.',
};

function lost(alone: number): string {
  return `${notes(alone)} ${alone === 1 ? 'staat' : 'staan'} nergens anders. Dit kun je niet ongedaan maken.`;
}
