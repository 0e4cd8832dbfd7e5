/** The first screen: two large choices, and one quiet line for what should not wait. */

import { Picture } from '../pictures/picture.tsx';
import { Button } from '../shared/button.tsx';
import { useScreenTitle } from '../shared/screen-title.ts';

export function Choice({ onChoose }: { onChoose: (cramp: boolean) => void }) {
  const heading = useScreenTitle('Wat voel je nu?');
  return (
    <div class="flow choice">
      <header class="flow-head">
        <span>Nu last?</span>
        <Button look="quiet" href="/">
          Sluit
        </Button>
      </header>
      <main class="choice-body" id="inhoud">
        <h1 ref={heading} tabIndex={-1}>
          Wat voel je nu?
        </h1>
        <button type="button" class="choice-big" onClick={() => onChoose(false)}>
          <Picture name="legs-up" size={156} />
          Onrustige benen
        </button>
        <button type="button" class="choice-big" onClick={() => onChoose(true)}>
          <Picture name="foot-to-shin" size={156} />
          Kramp
        </button>
      </main>
      <footer class="choice-foot">
        <a href="/huisarts">Eén been dik, rood of warm? Lees wie je belt</a>
      </footer>
    </div>
  );
}
