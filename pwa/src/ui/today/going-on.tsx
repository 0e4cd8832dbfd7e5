/** The way back to a guide that was left half way. */
import { useEffect, useState } from 'preact/hooks';
import { measureById } from '../../content/index.ts';
import { Button } from '../shared/button.tsx';

export function GoingOn() {
  const [measure, setMeasure] = useState<string | null>(null);
  useEffect(() => {
    import('../guide/going.ts')
      .then(({ recall }) => recall())
      .then((going) => setMeasure(going?.measure ?? null));
  }, []);
  const known = measure === null ? undefined : measureById(measure);
  if (!known) return null;
  return (
    <section class="card">
      <p>Je was bezig met: {known.title.toLowerCase()}.</p>
      <div class="buttons">
        <Button href={`/gids/${known.id}`}>Ga verder of noteer</Button>
      </div>
    </section>
  );
}
