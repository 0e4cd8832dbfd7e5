import { useRef } from 'preact/hooks';
import {
  type Account,
  addPasskey,
  canAskPasskey,
  isRefusal,
  newPasskey,
} from '../../sync/account.ts';
import { Button } from '../shared/button.tsx';
import { toast } from '../shared/toast.tsx';
import { owner } from './keep.ts';
import { PasskeyList } from './passkey-list.tsx';
import { ProofOr } from './proof-or.tsx';
import { says } from './trouble.ts';
import { useProven } from './use-proven.ts';

interface Props {
  account: Account;
  onChange: () => void;
}

export function PasskeyWay({ account, onChange }: Props) {
  // Made before proof is asked for, and still good after it.
  const made = useRef<object | null>(null);
  const proven = useProven(
    async (proof) => {
      const passkey = made.current ? { value: made.current } : await newPasskey(owner());
      if (isRefusal(passkey)) return passkey;
      made.current = passkey.value;
      const added = await addPasskey(owner(), passkey.value, proof);
      if (!isRefusal(added) || added.trouble !== 'proof') made.current = null;
      return added;
    },
    () => toast('Passkey toegevoegd'),
    onChange,
  );
  const heading = useRef<HTMLHeadingElement>(null);
  const gone = () => {
    // The row that had the focus goes.
    heading.current?.focus();
    onChange();
  };
  return (
    <section class="card safe-card" aria-labelledby="manier-passkey">
      <h2 id="manier-passkey" tabIndex={-1} ref={heading}>
        Passkey
      </h2>
      {account.passkeys.length > 0 ? (
        <PasskeyList account={account} onGone={gone} onChange={onChange} />
      ) : (
        <p>
          Je hebt er nog geen. Met een passkey kom je binnen met je vinger, je gezicht of je code.
        </p>
      )}
      <ProofOr account={account} proven={proven}>
        {canAskPasskey() ? (
          <div class="buttons">
            <Button disabled={proven.busy} onClick={() => proven.go()}>
              Maak een passkey op dit toestel
            </Button>
          </div>
        ) : null}
        <div role="alert">
          {proven.refusal ? <p class="safe-error">{says(proven.refusal)}</p> : null}
        </div>
      </ProofOr>
    </section>
  );
}
