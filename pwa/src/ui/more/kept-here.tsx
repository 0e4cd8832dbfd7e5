/** Where the notes are, and whether the browser promises not to clear them. */
import { useEffect, useState } from 'preact/hooks';
import { keepStorage } from '../../store/index.ts';
import { isNoted } from '../diary/day-state.ts';
import { Button } from '../shared/button.tsx';
import { diary } from '../shared/state.ts';
import { count } from '../shared/words.ts';

type Promised = 'unknown' | 'yes' | 'no' | 'refused';

export function KeptHere() {
  const [promised, setPromised] = useState<Promised>('unknown');
  useEffect(() => {
    isPersisted().then((yes) => setPromised(yes ? 'yes' : 'no'));
  }, []);
  // Browsers want to be asked from a tap.
  const ask = async () => setPromised((await keepStorage()) ? 'yes' : 'refused');
  return (
    <section>
      <h2>Bewaard op deze telefoon</h2>
      <div class="card more-card">
        <p>{amount()}</p>
        <p aria-live="polite">{SAYS[promised]}</p>
        {promised === 'no' ? (
          <div class="buttons">
            <Button onClick={ask}>Vraag de browser ze te bewaren</Button>
          </div>
        ) : null}
      </div>
    </section>
  );
}

const SAYS: Record<Promised, string | null> = {
  unknown: null,
  yes: 'Je browser haalt ze niet vanzelf weg, ook niet als de opslag vol raakt.',
  no: 'Raakt je telefoon vol, dan mag de browser ze wissen. Je kunt vragen dat niet te doen.',
  refused:
    'De browser zegt dat nog niet toe. Zet de app op je beginscherm, of bewaar af en toe een bestand.',
};

function amount(): string {
  const { days, episodes, reliefs } = diary.value;
  const noted = Object.keys(days).filter((day) => isNoted(diary.value, day)).length;
  const done = episodes.length + reliefs.length;
  return `Notities van ${count(noted, 'dag', 'dagen')}, en ${count(done, 'keer', 'keer')} iets gedaan.`;
}

async function isPersisted(): Promise<boolean> {
  try {
    return (await navigator.storage?.persisted?.()) ?? false;
  } catch {
    return false;
  }
}
