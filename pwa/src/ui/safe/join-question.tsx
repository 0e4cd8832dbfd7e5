/** Asks what should become of the notes that stand on this phone already. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { Button } from '../shared/button.tsx';
import { Flow } from '../shared/flow.tsx';
import type { Choice } from './arrive.ts';
import { person } from './keep.ts';

/** Who walks away from the question has not come in. */
export function JoinQuestion({ onChoice }: { onChoice: (choice: Choice) => void }) {
  const [erasing, setErasing] = useState(false);
  useLayoutEffect(() => () => onChoice('stay'), [onChoice]);
  if (erasing)
    return (
      <Flow
        key="erase"
        where="Aanmelden"
        title="Wissen wat hier staat?"
        sub="Alles op deze telefoon gaat weg. Dat kun je niet ongedaan maken. Daarna komen de notities van je account."
        align="middle"
        main={
          <Button look="big" onClick={() => setErasing(false)}>
            Toch niet
          </Button>
        }
        quiet={
          <Button look="danger" onClick={() => onChoice('erase')}>
            Ja, wis ze
          </Button>
        }
      />
    );
  return (
    <Flow
      key="choose"
      where="Aanmelden"
      title="Op deze telefoon staan al notities"
      sub={person.value === null ? MAYBE_YOURS : OTHER}
      align="middle"
      main={
        <Button look="big" onClick={() => onChoice('together')}>
          Voeg ze samen
        </Button>
      }
      quiet={
        <Button look="quiet" onClick={() => onChoice('stay')}>
          Toch niet
        </Button>
      }
    >
      <p class="quiet-text">
        Samen blijft alles bewaard. Staat iets er dubbel, dan telt wat je het laatst invulde.
      </p>
      <div class="safe-buttons">
        <Button look="danger" onClick={() => setErasing(true)}>
          Wis eerst wat hier staat
        </Button>
      </div>
    </Flow>
  );
}

const MAYBE_YOURS = 'Zijn ze van jou? Voeg ze dan samen met wat in je account staat.';
const OTHER = 'Ze horen bij een ander account. Kies wat ermee moet gebeuren.';
