/** In the evening, quiet ways on: the landing and the parking place. */
import { Button } from '../shared/button.tsx';
import { underway } from './underway.ts';

export function EveningWays() {
  return (
    <div class="day-menu">
      <Button look="quiet" href="/landing">
        {underway.value ? 'Ga verder: rustig naar bed' : 'Rustig naar bed'}
      </Button>
      <Button look="quiet" href="/parkeren">
        Parkeer een gedachte
      </Button>
    </div>
  );
}
