/** The offer, the code that was just given, or how the safe copy stands. */
import { Page } from '../shared/page.tsx';
import { place } from '../shared/state.ts';
import { shownCode } from './code.ts';
import { person } from './keep.ts';
import { Kept } from './kept.tsx';
import { Offer } from './offer.tsx';
import { RecoveryCode } from './recovery-code.tsx';

export function Home() {
  if (place.value === 'voorbeeld') return <Offer />;
  if (shownCode.value !== null) return <RecoveryCode code={shownCode.value} />;
  if (person.value === undefined)
    return (
      <Page title="Bewaar veilig" back="/meer">
        {null}
      </Page>
    );
  return person.value === null ? <Offer /> : <Kept />;
}
