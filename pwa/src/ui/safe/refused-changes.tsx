/** What the server would not take: named, kept here, and with something to do about it. */
import { useEffect, useState } from 'preact/hooks';
import { exportFile } from '../../core/export-file.ts';
import type { Refused } from '../../store/index.ts';
import { Button } from '../shared/button.tsx';
import { instantNow, today } from '../shared/clock.ts';
import { download } from '../shared/download.ts';
import { notes } from '../shared/state.ts';
import { toast } from '../shared/toast.tsx';
import { keepNow, outbox, standing } from './keep.ts';
import { nameOf } from './note-name.ts';

export function RefusedChanges() {
  const [rows, setRows] = useState<Refused[]>([]);
  const [busy, setBusy] = useState(false);
  const { refused } = standing.value;
  useEffect(() => {
    outbox()
      .refused()
      .then(setRows, () => {});
  }, [refused]);
  if (refused === 0 || rows.length === 0) return null;
  const again = async () => {
    setBusy(true);
    // How it stands afterwards says what became of it.
    await retry().catch(() => {});
    setBusy(false);
    toast(outcome());
  };
  return (
    <section class="card soft safe-card" aria-labelledby="geweigerd">
      <h2 id="geweigerd">Dit kon de server niet bewaren</h2>
      <p>Het staat nog op deze telefoon. Bewaar het ook als bestand, dan raakt het niet weg.</p>
      <ul class="safe-refused">
        {named(rows).map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <div class="buttons">
        <Button disabled={busy} onClick={again}>
          Probeer opnieuw
        </Button>
        <Button onClick={() => keepFile(rows)}>Bewaar als bestand</Button>
      </div>
    </section>
  );
}

async function retry(): Promise<void> {
  await outbox().retryRefused(true);
  await keepNow();
}

function outcome(): string {
  const { refused, unsaved, kind } = standing.value;
  if (refused > 0) return 'De server kan dit nog niet bewaren';
  return kind === 'safe' && unsaved === 0
    ? 'Nu is alles bewaard'
    : 'Nog niet gelukt. De app probeert het later weer.';
}

/** Each once: two changes of one note are one thing to its writer. */
function named(rows: Refused[]): string[] {
  return [...new Set(rows.map(({ note }) => nameOf(notes.value.get(note.id) ?? note)))];
}

function keepFile(rows: Refused[]): void {
  const ids = new Set(rows.map(({ note }) => note.id));
  const whole = [...ids].flatMap((id) => notes.value.get(id) ?? []);
  const text = exportFile(whole, { at: instantNow(), device: '' });
  download({ name: `notities-${today.value}.json`, type: 'application/json', text });
  toast('Bestand gemaakt');
}
