/** Why the account cannot be shown now, and the way on. */
import type { Refusal } from '../../sync/account.ts';
import { Button } from '../shared/button.tsx';
import { says } from './trouble.ts';

interface Props {
  refusal: Refusal | null;
  onAgain: () => void;
}

export function NotRead({ refusal, onAgain }: Props) {
  if (!refusal) return <p class="quiet-text safe-wait">Even geduld …</p>;
  return (
    <section class="card safe-card">
      <p role="alert">{says(refusal)}</p>
      <div class="buttons">
        {refusal.trouble === 'ended' ? (
          <Button href="/meer/veilig/aanmelden">Meld je opnieuw aan</Button>
        ) : (
          <Button onClick={onAgain}>Probeer opnieuw</Button>
        )}
      </div>
    </section>
  );
}
