/** Out of the app, by the person's own hand: on paper, as a file to share, or for a health record. */
import { useEffect } from 'preact/hooks';
import type { Visit } from '../../core/visit.ts';
import type { Composed } from '../../core/visit-page.ts';
import { announce } from '../shared/announce.tsx';
import { Button } from '../shared/button.tsx';
import { canShare, download, share, type TextFile } from '../shared/download.ts';
import { toast } from '../shared/toast.tsx';

/** What is asked of the phone before there is anything to share. */
const LIKE_IT: TextFile = { name: 'bezoek.html', type: 'text/html', text: ' ' };

const files = () => import('./files.ts');

export function Take({ visit, composed }: { visit: Visit; composed: Composed }) {
  // Fetched before the tap: a phone only shares right after one.
  useEffect(() => {
    files().catch(() => {});
  }, []);
  const pass = async () => {
    if (await share((await files()).pageFile())) announce('Gedeeld');
  };
  const keep = (file: TextFile) => {
    download(file);
    toast('Bestand gemaakt');
  };
  const keepPage = async () => keep((await files()).pageFile());
  const keepRecord = async () => keep((await files()).healthRecordFile(visit, composed));
  return (
    <section class="visit-take" aria-labelledby="meenemen">
      <h2 id="meenemen">Meenemen</h2>
      <Button look="big" onClick={() => print()}>
        Druk af of bewaar als PDF
      </Button>
      <div class="visit-ways">
        {canShare(LIKE_IT) ? (
          <Button onClick={pass}>Deel</Button>
        ) : (
          <Button onClick={keepPage}>Bewaar als bestand</Button>
        )}
        <Button onClick={keepRecord}>Bewaar voor mijn PGO (FHIR)</Button>
      </div>
      <p class="quiet-text">
        Alles blijft op je telefoon, tot jij het deelt. Deel het alleen met wie je vertrouwt. Een
        PGO is een app of site waarin je zelf je medische gegevens bewaart.
      </p>
    </section>
  );
}
