import type { Account } from '../../sync/account.ts';
import { Button } from '../shared/button.tsx';
import { codeOpen, showCode } from './code.ts';
import { ProofOr } from './proof-or.tsx';
import { renewCode } from './renew-code.ts';
import { says } from './trouble.ts';
import { useProven } from './use-proven.ts';

interface Props {
  account: Account;
  onChange: () => void;
}

export function CodeWay({ account, onChange }: Props) {
  const proven = useProven(renewCode, showCode, onChange);
  return (
    <section class="card safe-card" aria-labelledby="manier-code">
      <h2 id="manier-code">Herstelcode</h2>
      <p>
        {codeOpen.value
          ? 'Je hebt je nieuwste code nog niet bewaard. Een oudere werkt misschien niet meer. Maak een nieuwe.'
          : 'Kwijt, of gezien door een ander? Maak een nieuwe. De oude werkt dan niet meer.'}
      </p>
      <ProofOr account={account} proven={proven}>
        <div class="buttons">
          <Button disabled={proven.busy} onClick={() => proven.go()}>
            Maak een nieuwe herstelcode
          </Button>
        </div>
        <div role="alert">
          {proven.refusal ? <p class="safe-error">{says(proven.refusal)}</p> : null}
        </div>
      </ProofOr>
    </section>
  );
}
