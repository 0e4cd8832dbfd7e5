/** After the evening note the app asks for nothing more until the morning. */
import type { Item } from '../../core/plan.ts';
import { Button } from '../shared/button.tsx';
import { Flamingo } from '../shared/flamingo.tsx';
import { Page } from '../shared/page.tsx';
import { Checklist } from './checklist.tsx';

export function GoodNight({ items, closed }: { items: Item[]; closed?: boolean }) {
  return (
    <Page
      title={closed ? 'Welterusten' : 'Het is nacht'}
      sub={
        closed
          ? 'Je dag is bewaard. Tot morgen hoef je niets meer.'
          : 'Rusten is genoeg. Laten je benen je niet los, dan is “Nu last?” er voor je.'
      }
    >
      <div class="good-night">
        <Flamingo size={150} />
      </div>
      <details class="tonight">
        <summary>Toch nog iets doen?</summary>
        <Checklist items={items} moments={['evening', 'day']} />
        <Button look="quiet" href="/dagboek">
          Eerdere dagen
        </Button>
      </details>
    </Page>
  );
}
