/** Everything that was noted: to keep elsewhere, to put back, to erase. */
import './more.css';
import { Page } from '../shared/page.tsx';
import { place } from '../shared/state.ts';
import { Erase } from './erase.tsx';
import { ImportNotes } from './import-notes.tsx';
import { KeptHere } from './kept-here.tsx';
import { TakeAlong } from './take-along.tsx';

export function Data() {
  const own = place.value === 'lichte-benen';
  return (
    <Page title="Mijn notities" sub={own ? null : 'Van de voorbeeldweek'} back="/meer">
      {own ? <KeptHere /> : null}
      <TakeAlong />
      {own ? <ImportNotes /> : null}
      {own ? <Erase /> : null}
    </Page>
  );
}
