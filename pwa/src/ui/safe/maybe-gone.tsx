/** After a deletion whose answer was lost: it may have been done all the same. */
import type { ComponentChildren } from 'preact';
import type { Refusal } from '../../sync/account.ts';
import { Button } from '../shared/button.tsx';

/** True when nobody here knows whether the account is still there. */
export function isMaybeGone({ trouble }: Refusal): boolean {
  return trouble === 'unanswered' || trouble === 'ended';
}

/** `children`: another way out than signing in. */
export function MaybeGone({
  refusal,
  children,
}: {
  refusal: Refusal;
  children: ComponentChildren;
}) {
  return (
    <>
      <p role="alert">
        {refusal.trouble === 'ended' ? ENDED : 'Er kwam geen antwoord.'} Misschien is je account al
        verwijderd. Meld je aan om dat te zien. Lukt dat niet meer, dan is het weg.
      </p>
      <div class="buttons">
        <Button href="/meer/veilig/aanmelden">Meld je opnieuw aan</Button>
        {children}
      </div>
    </>
  );
}

const ENDED = 'Je bent hier niet meer aangemeld.';
