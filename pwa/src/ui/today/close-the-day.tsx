/** In the evening, one thing under the thumb: close the day. */
import { Button } from '../shared/button.tsx';

export function CloseTheDay() {
  return (
    <section class="card soft">
      <h3>Rond je dag af</h3>
      <p>Een paar korte vragen, minder dan een minuut.</p>
      <div class="buttons">
        <Button look="big" href="/avond">
          Begin
        </Button>
      </div>
    </section>
  );
}
