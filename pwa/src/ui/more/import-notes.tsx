/** Puts the notes of a file back beside those that are here. Nothing is lost: the newest wins. */
import { useState } from 'preact/hooks';
import { readDiary } from '../../core/diary.ts';
import { readExport } from '../../core/export-file.ts';
import type { Note } from '../../core/note.ts';
import { keepStorage } from '../../store/index.ts';
import { profileChange } from '../shared/changes.ts';
import { diary, mergeNotes, save } from '../shared/state.ts';

interface Outcome {
  failed: boolean;
  text: string;
}

const TOO_BIG = 50_000_000;

export function ImportNotes() {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const choose = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    setOutcome(await putBack(file));
    // The same file can be chosen again.
    input.value = '';
  };
  return (
    <section>
      <h2>Terugzetten</h2>
      <div class="card more-card">
        <p>Kies een bestand dat je hier eerder bewaarde. Wat je nu hebt, blijft staan.</p>
        <div class="buttons">
          <label class="button plain file">
            Kies een bestand
            <input
              class="covering"
              type="file"
              accept="application/json,.json"
              onChange={(event) => choose(event.currentTarget)}
            />
          </label>
        </div>
        <div role="status">
          {outcome ? (
            <p class={outcome.failed ? 'outcome failed' : 'outcome'}>{outcome.text}</p>
          ) : null}
        </div>
      </div>
    </section>
  );
}

async function putBack(file: File): Promise<Outcome> {
  if (file.size > TOO_BIG) return { failed: true, text: 'Dit bestand is te groot voor notities.' };
  const text = await file.text().catch(() => null);
  if (text === null) return { failed: true, text: 'Het bestand kon niet worden gelezen.' };
  const read = readExport(text);
  if ('error' in read) return { failed: true, text: errorText(read.error) };
  try {
    const changed = await mergeNotes(read.notes);
    await keepFirstDay(read.notes);
    keepStorage();
    return { failed: false, text: cameIn(changed) };
  } catch {
    return {
      failed: true,
      text: 'Bewaren lukte niet. Er is niets veranderd. Probeer het opnieuw.',
    };
  }
}

/** The plan goes on from where the file left it, also on a phone on which somebody began anew since. */
async function keepFirstDay(file: Note[]): Promise<void> {
  const { startedOn: first } = readDiary(file).profile;
  const { startedOn } = diary.value.profile;
  if (first !== null && startedOn !== null && first < startedOn)
    await save(profileChange({ startedOn: first }));
}

function errorText({ field, message }: { field: string; message: string }): string {
  const where = field === '' ? '' : ` (In het bestand: ${field}.)`;
  return `${message} Er is niets veranderd.${where}`;
}

function cameIn(changed: number): string {
  if (changed === 0) return 'Alles uit dit bestand stond er al.';
  if (changed === 1) return 'Eén notitie is toegevoegd of aangevuld.';
  return `${changed} notities zijn toegevoegd of aangevuld.`;
}
