/** Says on every screen that this is the example week, and leaves it with one tap. */
import { useLocation } from 'preact-iso';
import { Button } from './button.tsx';
import { openNotes, place } from './state.ts';
import { toast } from './toast.tsx';

export function ExampleBar() {
  const { route } = useLocation();
  if (place.value !== 'voorbeeld') return null;
  const leave = async () => {
    try {
      await openNotes('lichte-benen');
      route('/welkom');
    } catch {
      toast('Je eigen notities gaan nu niet open. Probeer het opnieuw.');
    }
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
