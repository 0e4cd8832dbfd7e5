/** Says on every screen that this is the example week, and leaves it with one tap. */
import { useLocation } from 'preact-iso';
import { Button } from './button.tsx';
import { openNotes, place } from './state.ts';

export function ExampleBar() {
  const { route } = useLocation();
  if (place.value !== 'voorbeeld') return null;
  const leave = async () => {
    await openNotes('lichte-benen');
    route('/welkom');
  };
  return (
    <section class="example-bar" aria-label="Voorbeeldweek">
      <span>Dit is een voorbeeld</span>
      <Button look="quiet" onClick={leave}>
        Sluit voorbeeld
      </Button>
    </section>
  );
}
