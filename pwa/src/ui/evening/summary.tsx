/** The evening is noted: what was said, each line a tap away from being mended. */
import type { Day } from '../../core/days.ts';
import { DayFacts } from '../diary/day-facts.tsx';
import { LostTexts } from '../diary/lost-texts.tsx';
import { Button } from '../shared/button.tsx';
import { Flow } from '../shared/flow.tsx';

export function EveningSummary({ day }: { day: Day }) {
  return (
    <Flow
      where="Avond"
      title="Je avond is genoteerd"
      sub="Klopt er iets niet? Tik het aan."
      main={
        <Button look="big" href="/">
          Klaar
        </Button>
      }
      quiet={
        <Button look="quiet" href="/dagboek">
          Eerdere dagen
        </Button>
      }
    >
      <LostTexts day={day} />
      <DayFacts day={day} to={(step) => `/avond?stap=${step}`} without={['night']} />
    </Flow>
  );
}
