/** Says plainly that something is not on the phone yet, why, and what to do. */
import type { StoreError } from '../../store/index.ts';
import { Button } from './button.tsx';
import { save, unsaved } from './state.ts';

const WHY: Record<StoreError['reason'], string> = {
  full: 'De opslag van je telefoon is vol. Maak wat ruimte en probeer het dan opnieuw.',
  refused: 'Je browser laat geen opslag toe. Dat gebeurt vaak in een privévenster.',
  newer: 'De app is vernieuwd in een ander venster. Sluit de app en open hem opnieuw.',
  broken: 'De opslag gaf een fout. Probeer het opnieuw.',
};

export function SaveAlert() {
  const waiting = unsaved.value;
  if (!waiting) return null;
  return (
    <div class="alert" role="alert">
      <p>
        <strong>Nog niet bewaard.</strong> {WHY[waiting.reason]} Wat je invulde, staat nog hier.
      </p>
      <Button onClick={() => save()}>Probeer opnieuw</Button>
    </div>
  );
}
