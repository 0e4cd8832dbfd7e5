/** Thoughts on paper: write, shut it until the morning, then read, keep or let go. */
import { useState } from 'preact/hooks';
import { Button } from '../shared/button.tsx';
import { Flow } from '../shared/flow.tsx';
import { look } from '../shared/look.ts';
import './parking.css';
import { count } from '../shared/words.ts';
import { OpenedThoughts } from './opened-thoughts.tsx';
import { offered, opened, shut } from './parking.ts';
import { Write } from './write.tsx';

export function ParkingPlace() {
  const [view, setView] = useState<'read' | 'write' | 'parked'>(
    offered.value.length > 0 ? 'read' : 'write',
  );
  if (view === 'parked') return <Parked onMore={() => setView('write')} />;
  if (view === 'read' && opened.value.length > 0)
    return <OpenedThoughts onWrite={() => setView('write')} />;
  const toRead = opened.value.length > 0 ? () => setView('read') : null;
  return <Write onParked={() => setView('parked')} onRead={toRead} />;
}

function Parked({ onMore }: { onMore: () => void }) {
  const many = shut.value.length;
  return (
    <Flow
      where="Bewaard"
      title="Dit ligt weg tot morgen"
      sub={
        look.value === 'evening'
          ? 'Morgen kijk je verder. Tot dan blijft het dicht.'
          : 'Morgenochtend kijk je verder. Tot dan blijft het dicht.'
      }
      align="middle"
      above={<Envelope />}
      main={
        <Button look="big" href="/">
          Klaar
        </Button>
      }
      quiet={
        <Button look="quiet" onClick={onMore}>
          Nog iets opschrijven
        </Button>
      }
    >
      {many > 1 ? (
        <p class="quiet-text">Er liggen {count(many, 'gedachte', 'gedachten')}.</p>
      ) : null}
    </Flow>
  );
}

/** A shut envelope. */
function Envelope() {
  return (
    <svg class="envelope" width="150" height="120" viewBox="0 0 150 120" aria-hidden="true">
      <rect x="12" y="22" width="126" height="84" rx="14" fill="var(--fill)" />
      <path
        d="M18 34l49 38q8 6 16 0l49-38"
        fill="none"
        stroke="var(--control)"
        stroke-width="5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      <circle cx="75" cy="76" r="13" fill="var(--accent)" />
    </svg>
  );
}
