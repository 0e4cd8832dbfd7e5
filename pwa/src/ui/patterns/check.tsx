/** Wat is bekend over …: the subjects to read about. */
import { Page } from '../shared/page.tsx';

export function PatternCheck() {
  return (
    <Page title="Waar lijkt het op?" back="/ontdek">
      <p>Hier lees je wat er bekend is.</p>
    </Page>
  );
}
