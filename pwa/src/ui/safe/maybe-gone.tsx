/** After a deletion that was not confirmed: for want of an answer, or of a session. */
import type { ComponentChildren } from 'preact';
import type { Refusal } from '../../sync/account.ts';
import { Button } from '../shared/button.tsx';

export function isMaybeGone({ trouble }: Refusal): boolean {
  return trouble === 'unanswered' || trouble === 'ended';
}

interface Props {
  /** True when an answer was lost: then it may have been done all the same. */
  lost: boolean;
  /** Another way out than signing in. */
  children: ComponentChildren;
}

export function MaybeGone({ lost, children }: Props) {
  return (
    <>
      <p role="alert">{lost ? LOST : ENDED}</p>
      <div class="buttons">
        <Button href="/meer/veilig/aanmelden">Meld je opnieuw aan</Button>
        {children}
      </div>
    </>
  );
}

const LOST =
  'Er kwam geen antwoord. Misschien is je account al verwijderd. Meld je aan om dat te zien.';
const ENDED =
  'Je bent hier niet meer aangemeld. Er is nu niets verwijderd. Meld je eerst opnieuw aan.';
