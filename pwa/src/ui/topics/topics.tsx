/** Wat is bekend over …: the subjects to read about. */
import { Page } from '../shared/page.tsx';

export function Topics() {
  return (
    <Page title="Wat is bekend over …" back="/ontdek">
      <p>Hier lees je wat er bekend is.</p>
    </Page>
  );
}
