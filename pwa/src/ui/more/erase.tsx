/** Erases everything, asked once more in plain words. With an account: here, or the safe copy too. */

import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Button } from '../shared/button.tsx';
import { eraseAll, mayHaveAccount } from '../shared/state.ts';

export function Erase() {
  const { route } = useLocation();
  const [Question, setQuestion] = useState<FunctionComponent<QuestionProps> | null>(null);
  const ask = async () => {
    const kept = await mayHaveAccount();
    const question = kept ? (await import('./erase-with-account.tsx')).EraseWithAccount : EraseHere;
    setQuestion(() => question);
  };
  const erased = () => route('/welkom', true);
  return (
    <section>
      <h2>Wissen</h2>
      <div class="card more-card">
        {Question ? (
          <Question onErased={erased} onStay={() => setQuestion(null)} />
        ) : (
          <>
            <p>Wil je opnieuw beginnen of stoppen? Dan kun je alles wissen.</p>
            <div class="buttons">
              <Button look="danger" onClick={ask}>
                Wis alles
              </Button>
            </div>
          </>
        )}
      </div>
    </section>
  );
}

export interface QuestionProps {
  onErased: () => void;
  onStay: () => void;
}

function EraseHere({ onErased, onStay }: QuestionProps) {
  const [failed, setFailed] = useState(false);
  const erase = () => eraseAll().then(onErased, () => setFailed(true));
  return (
    <>
      <p role="alert">
        <strong>Alles gaat weg van deze telefoon.</strong> Je notities, je gewoontes en je
        instellingen. Dit kun je niet ongedaan maken.
      </p>
      <div class="buttons">
        <Button look="accent" onClick={erase}>
          Ja, wis alles
        </Button>
        <Button onClick={onStay}>Toch niet</Button>
      </div>
      {failed ? <p role="alert">Wissen lukte niet. Probeer het opnieuw.</p> : null}
    </>
  );
}
