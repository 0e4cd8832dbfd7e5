/** In the morning, on the day's page: what was parked may be read again. */
import { useState } from 'preact/hooks';
import { Button } from '../shared/button.tsx';
import { offered } from './parking.ts';

export function ThoughtCard() {
  const [later, setLater] = useState(false);
  if (later || offered.value.length === 0) return null;
  return (
    <section class="card">
      <h2>Je parkeerde iets</h2>
      <p>Nu lezen?</p>
      <div class="buttons">
        <Button href="/parkeren">Lees het</Button>
        <Button look="quiet" onClick={() => setLater(true)}>
          Later
        </Button>
      </div>
    </section>
  );
}
