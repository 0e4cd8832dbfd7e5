/** The quiet ways at the end of the day's page. */
import { Button } from '../shared/button.tsx';
import { dayChange } from '../shared/changes.ts';
import { saveAndSay } from '../shared/state.ts';

export function DayMenu({ skipped }: { skipped: boolean }) {
  const skip = () =>
    saveAndSay('Vandaag rust je', [dayChange({ skipped: true })], () => [
      dayChange({ skipped: null }),
    ]);
  const resume = () => saveAndSay('Bewaard', [dayChange({ skipped: null })]);
  return (
    <div class="day-menu">
      <Button look="quiet" href="/dagboek">
        Eerdere dagen
      </Button>
      {skipped ? (
        <Button look="quiet" onClick={resume}>
          Toch verder vandaag
        </Button>
      ) : (
        <Button look="quiet" onClick={skip}>
          Sla vandaag over
        </Button>
      )}
      <Button look="quiet" href="/ontdek">
        Ontdek meer
      </Button>
    </div>
  );
}
