/** Wat is bekend over …: the subjects to read about. */
import { Page } from '../shared/page.tsx';

export function ColdOrWarm() {
  return (
    <Page title="Kou of warmte?" back="/ontdek">
      <p>Hier lees je wat er bekend is.</p>
    </Page>
  );
}
