/** A file of everything: to keep, or to open in a spreadsheet. */
import { announce } from '../shared/announce.tsx';
import { Button } from '../shared/button.tsx';
import { toast } from '../shared/toast.tsx';
import { canShare, download, share, type TextFile } from './download.ts';
import { everythingFile, tableFile } from './note-files.ts';

/** What is asked of the phone before there is anything to share. */
const LIKE_IT: TextFile = { name: 'notities.json', type: 'application/json', text: '{}' };

export function TakeAlong() {
  const give = (file: TextFile) => {
    download(file);
    toast('Bestand gemaakt');
  };
  const pass = async () => {
    if (await share(everythingFile())) announce('Gedeeld');
  };
  return (
    <section>
      <h2>Meenemen</h2>
      <div class="card more-card">
        <p>
          Bewaar alles in één bestand. Daarmee zet je het terug, ook op een andere telefoon. Het
          tweede bestand open je in een rekenblad.
        </p>
        <div class="buttons">
          <Button onClick={() => give(everythingFile())}>Bewaar als bestand</Button>
          <Button onClick={() => give(tableFile())}>Maak een tabel</Button>
          {canShare(LIKE_IT) ? <Button onClick={pass}>Deel het bestand</Button> : null}
        </div>
        <p class="quiet-text">Het gaat over je gezondheid. Deel het alleen met wie je vertrouwt.</p>
      </div>
    </section>
  );
}
