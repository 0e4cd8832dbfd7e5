/** What this is, in a minute: begin, or look around in a week that is filled in. */

import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Button } from '../shared/button.tsx';
import { useScreenTitle } from '../shared/screen-title.ts';
import { diary } from '../shared/state.ts';
import { EveningWater } from './evening-water.tsx';
import { openExample } from './open-example.ts';
import './welcome.css';

export function Welcome() {
  const heading = useScreenTitle('Lichte Benen');
  const started = diary.value.profile.startedOn !== null;
  return (
    <div class="welcome">
      <EveningWater />
      <main id="inhoud">
        <h1 ref={heading} tabIndex={-1}>
          Lichte Benen
        </h1>
        <p class="welcome-what">
          Een rustige week voor onrustige benen. Elke dag een kleine stap. Op dag zeven zie je wat
          leek te helpen, en hoe zeker dat is.
        </p>
        {started ? (
          <Button look="big" href="/">
            Ga verder
          </Button>
        ) : (
          <Button look="big" href="/begin">
            Begin vandaag
          </Button>
        )}
        <Example />
        <p class="quiet-text">
          Wat je noteert, blijft op je telefoon. Deze app is voor volwassenen en vervangt geen arts.
        </p>
      </main>
      <footer class="flow-foot-row">
        <ul>
          <li>
            <Button look="quiet" href="/meer/veilig/aanmelden">
              Heb je al een account?
            </Button>
          </li>
          <li>
            <Button look="quiet" href="/meer/notities">
              Heb je een bewaard bestand? Zet het terug
            </Button>
          </li>
        </ul>
        <a class="now" href="/nu">
          Nu last?
        </a>
      </footer>
    </div>
  );
}

function Example() {
  const { route } = useLocation();
  const [state, setState] = useState<'closed' | 'opening' | 'failed'>('closed');
  const open = async () => {
    setState('opening');
    try {
      await openExample();
      route('/');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <Button disabled={state === 'opening'} onClick={open}>
        Kijk rond met een voorbeeldweek
      </Button>
      <div role="status">
        {state === 'failed' ? (
          <p class="quiet-text">Het voorbeeld gaat nu niet open. Begin gerust zonder.</p>
        ) : null}
      </div>
    </>
  );
}
