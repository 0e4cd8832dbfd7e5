/** The offer to read what was parked: fetched only by who parks thoughts. */
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { notes } from '../shared/state.ts';

export function ParkedOffer() {
  const [Card, setCard] = useState<FunctionComponent | null>(null);
  const parks = [...notes.value.values()].some((note) => note.kind === 'thought');
  useEffect(() => {
    if (parks)
      import('./thought-card.tsx').then(
        ({ ThoughtCard }) => setCard(() => ThoughtCard),
        () => undefined, // Not on the phone yet, and no network: the parking place itself is a tap away.
      );
  }, [parks]);
  return Card ? <Card /> : null;
}
