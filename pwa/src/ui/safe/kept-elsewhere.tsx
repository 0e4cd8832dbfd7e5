/** Before notes go from this phone: whether the account has them, and a way to send it the rest. */
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../shared/button.tsx';
import { keepNow, standing } from './keep.ts';
import { aloneIn, isUnsure, notes } from './lines.ts';

/** `safe`: what to say when the account has everything. */
export function KeptElsewhere({ safe }: { safe: string }) {
  const [state, setState] = useState<'still' | 'trying' | 'failed'>('still');
  const alone = aloneIn(standing.value);
  const unsure = isUnsure(standing.value);
  // What was heard an hour ago may be otherwise now.
  useEffect(() => {
    keepNow().catch(() => {});
  }, []);
  const keepFirst = async () => {
    setState('trying');
    await keepNow().catch(() => {});
    const { value } = standing;
    setState(aloneIn(value) > 0 || isUnsure(value) ? 'failed' : 'still');
  };
  if (standing.value.kind === 'none') return null;
  if (!unsure && alone === 0) return <p>{safe}</p>;
  return (
    <>
      {unsure ? (
        <p>
          <strong>De app kan nu niet zien of alles in je account staat.</strong> Houd je notities
          hier, dan raak je niets kwijt.
        </p>
      ) : (
        <p>
          <strong>{notes(alone)} nog alleen op deze telefoon.</strong> Bewaar eerst, dan gaat er
          niets weg.
        </p>
      )}
      {standing.value.kind === 'paused' ? (
        <Button href="/meer/veilig/aanmelden">Meld je eerst opnieuw aan</Button>
      ) : (
        <Button look="big" disabled={state === 'trying'} onClick={keepFirst}>
          Bewaar eerst
        </Button>
      )}
      <div role="alert">
        {state === 'failed' ? (
          <p class="safe-error">Dat lukte nog niet. Probeer het later, met internet.</p>
        ) : null}
      </div>
    </>
  );
}
