/** Erases everything, asked once more in plain words. */

import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Button } from '../shared/button.tsx';
import { eraseAll, unsaved } from '../shared/state.ts';

export function Erase() {
  const { route } = useLocation();
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const erase = async () => {
    try {
      await eraseAll();
      unsaved.value = null;
      route('/welkom', true);
    } catch {
      setFailed(true);
    }
  };
  return (
    <section>
      <h2>Wissen</h2>
      <div class="card more-card">
        {asking ? (
          <>
            <p role="alert">
              <strong>Alles gaat weg van deze telefoon.</strong> Je notities, je gewoontes en je
              instellingen. Dit kan niet terug.
            </p>
            <div class="buttons">
              <Button look="accent" onClick={erase}>
                Ja, wis alles
              </Button>
              <Button onClick={() => setAsking(false)}>Toch niet</Button>
            </div>
          </>
        ) : (
          <>
            <p>Wil je opnieuw beginnen of stoppen? Dan kun je alles wissen.</p>
            <div class="buttons">
              <Button look="danger" onClick={() => setAsking(true)}>
                Wis alles
              </Button>
            </div>
          </>
        )}
        {failed ? <p role="alert">Wissen lukte niet. Probeer het opnieuw.</p> : null}
      </div>
    </section>
  );
}
