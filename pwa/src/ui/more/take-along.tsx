/** A file of everything: to keep, or to open in a spreadsheet. */
import { useState } from 'preact/hooks';
import { readThoughts } from '../../core/thought.ts';
import { announce } from '../shared/announce.tsx';
import { Button } from '../shared/button.tsx';
import { canShare, download, share, type TextFile } from '../shared/download.ts';
import { Options } from '../shared/options.tsx';
import { notes } from '../shared/state.ts';
import { toast } from '../shared/toast.tsx';
import { everythingFile, tableFile } from './note-files.ts';

/** What is asked of the phone before there is anything to share. */
const LIKE_IT: TextFile = { name: 'notities.json', type: 'application/json', text: '{}' };

export function TakeAlong() {
  const [thoughts, setThoughts] = useState(false);
  const give = (file: TextFile) => {
    download(file);
    toast('Bestand gemaakt');
  };
  const pass = async () => {
    if (await share(everythingFile(thoughts))) announce('Gedeeld');
  };
  return (
    <section>
      <h2>Meenemen</h2>
      <div class="card more-card">
        <p>
          Bewaar alles in één bestand. Daarmee zet je het terug, ook op een andere telefoon. De
          tabel open je in een rekenblad.
        </p>
        {readThoughts(notes.value.values()).length > 0 ? (
          <Options
            legend="Wat er mee mag"
            name="thoughts"
            options={[{ id: 'thoughts', label: 'Ook mijn geparkeerde gedachten' }]}
            chosen={thoughts ? ['thoughts'] : []}
            onChange={(chosen) => setThoughts(chosen.length > 0)}
            many
          />
        ) : null}
        <div class="buttons">
          <Button onClick={() => give(everythingFile(thoughts))}>Bewaar als bestand</Button>
          <Button onClick={() => give(tableFile(thoughts))}>Maak een tabel</Button>
          {canShare(LIKE_IT) ? <Button onClick={pass}>Deel het bestand</Button> : null}
        </div>
        <p class="quiet-text">Het gaat over je gezondheid. Deel het alleen met wie je vertrouwt.</p>
      </div>
    </section>
  );
}
