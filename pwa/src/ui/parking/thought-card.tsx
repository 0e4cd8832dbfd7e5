/** In the morning, on the day's page: what was parked may be read again. */
import { Button } from '../shared/button.tsx';
import { isAway, putAway } from '../shared/put-away.ts';
import { offered } from './parking.ts';

export function ThoughtCard() {
  if (isAway('thoughts') || offered.value.length === 0) return null;
  return (
    <section class="card">
      <h2>Je parkeerde iets</h2>
      <p>Nu lezen?</p>
      <div class="buttons">
        <Button href="/parkeren">Lees het</Button>
        <Button look="quiet" onClick={() => putAway('thoughts')}>
          Later
        </Button>
      </div>
    </section>
  );
}
