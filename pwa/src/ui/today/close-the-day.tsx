/** In the evening, one thing under the thumb: close the day. */
import { Button } from '../shared/button.tsx';

export function CloseTheDay() {
  return (
    <section class="card soft">
      <h2>Rond je dag af</h2>
      <p>Een paar korte vragen, minder dan een minuut.</p>
      <div class="buttons">
        <Button look="big" href="/avond">
          Begin
        </Button>
      </div>
    </section>
  );
}
