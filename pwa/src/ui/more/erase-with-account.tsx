/** Where there is a safe copy: erase only here, or that one too. */
import { useEffect, useState } from 'preact/hooks';
import type { Refusal } from '../../sync/account.ts';
import { eraseSafely } from '../safe/go-away.ts';
import { standing, startKeeping } from '../safe/keep.ts';
import { KeptElsewhere } from '../safe/kept-elsewhere.tsx';
import { lossOf } from '../safe/lines.ts';
import { isMaybeGone, MaybeGone } from '../safe/maybe-gone.tsx';
import { says } from '../safe/trouble.ts';
import { Button } from '../shared/button.tsx';
import type { QuestionProps } from './erase.tsx';

type Where = 'here' | 'everywhere';

export function EraseWithAccount({ onErased, onStay }: QuestionProps) {
  const [where, setWhere] = useState<Where | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const [lost, setLost] = useState(false);
  useEffect(() => {
    startKeeping();
  }, []);
  const erase = async (where: Where) => {
    setBusy(true);
    const left = await eraseSafely(where);
    setBusy(false);
    setRefusal(left);
    if (left?.trouble === 'unanswered') setLost(true);
    if (left === null) onErased();
  };
  const onlyHere = () => {
    setWhere('here');
    setRefusal(null);
  };
  if (where === null)
    return (
      <>
        <KeptElsewhere safe="Je notities staan ook veilig in je account." />
        <p>Wat wil je wissen?</p>
        <div class="buttons">
          <Button onClick={() => setWhere('here')}>Alleen op deze telefoon</Button>
          <Button onClick={() => setWhere('everywhere')}>Hier en in mijn account</Button>
          <Button look="quiet" onClick={onStay}>
            Toch niet
          </Button>
        </div>
      </>
    );
  return (
    <>
      <p role="alert">
        <strong>
          {where === 'here' ? 'Alles gaat weg van deze telefoon.' : 'Alles gaat weg.'}
        </strong>{' '}
        {where === 'here' ? `${SIGNED_OUT} ${lossOf(standing.value)}` : EVERYWHERE}
      </p>
      <div class="buttons">
        <Button look="accent" disabled={busy} onClick={() => erase(where)}>
          Ja, wis alles
        </Button>
        <Button disabled={busy} onClick={onStay}>
          Toch niet
        </Button>
      </div>
      {refusal && isMaybeGone(refusal) ? (
        <MaybeGone lost={lost}>
          <Button onClick={onlyHere}>Wis alleen deze telefoon</Button>
        </MaybeGone>
      ) : null}
      {refusal && !isMaybeGone(refusal) ? <p role="alert">{says(refusal, OWN)}</p> : null}
    </>
  );
}

const SIGNED_OUT = 'Je wordt afgemeld. Is er nu geen internet, dan doet de app dat later.';
const EVERYWHERE =
  'Van deze telefoon en van de server, en je account ook. Andere toestellen houden wat ze hebben. Dit kun je niet ongedaan maken.';
const OWN = {
  failed: 'Wissen lukte niet. Probeer het opnieuw.',
  offline: 'Je account wissen kan alleen met internet. Er is niets gewist. Probeer het later.',
};
