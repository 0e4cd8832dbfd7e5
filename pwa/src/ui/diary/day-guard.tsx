/** A day that cannot be noted, said kindly. */

import { Button } from '../shared/button.tsx';
import { Flamingo } from '../shared/flamingo.tsx';
import { Page } from '../shared/page.tsx';
import type { DayState } from './day-state.ts';

const SAYS: Record<Exclude<DayState, 'open'>, { title: string; text: string }> = {
  unknown: {
    title: 'Deze dag bestaat niet',
    text: 'Misschien klopt de link niet. Kies een dag uit de lijst.',
  },
  future: {
    title: 'Deze dag komt nog',
    text: 'Je kunt vandaag en eerdere dagen noteren.',
  },
  before: {
    title: 'Toen was je plan er nog niet',
    text: 'Van voor je eerste dag staat hier niets. Kies een dag uit de lijst.',
  },
};

export function DayGuard({ state }: { state: Exclude<DayState, 'open'> }) {
  const { title, text } = SAYS[state];
  return (
    <Page title={title} sub={text} back="/dagboek" aside={<Flamingo />}>
      <div class="buttons">
        <Button href="/dagboek">Naar alle dagen</Button>
        <Button look="quiet" href="/">
          Naar vandaag
        </Button>
      </div>
    </Page>
  );
}
