import { useRef, useState } from 'preact/hooks';
import { type Account, type Password, setPassword } from '../../sync/account.ts';
import { Button } from '../shared/button.tsx';
import { toast } from '../shared/toast.tsx';
import { owner } from './keep.ts';
import { NameForm } from './name-form.tsx';
import { Proof } from './proof.tsx';
import { useProven } from './use-proven.ts';

interface Props {
  account: Account;
  onChange: () => void;
}

export function PasswordWay({ account, onChange }: Props) {
  const [open, setOpen] = useState(false);
  const chosen = useRef<Password>({ name: '', password: '' });
  const proven = useProven(
    (proof) => setPassword(owner(), chosen.current, proof),
    () => {
      setOpen(false);
      toast('Bewaard');
      onChange();
    },
  );
  const go = (way: Password) => {
    chosen.current = way;
    proven.go();
  };
  return (
    <section class="card safe-card" aria-labelledby="manier-wachtwoord">
      <h2 id="manier-wachtwoord">Naam en wachtwoord</h2>
      {account.hasPassword ? (
        <p>
          Je naam is <strong>{account.name}</strong>.
        </p>
      ) : (
        <p>Handig op een toestel zonder passkey.</p>
      )}
      {proven.asking ? <Proof account={account} proven={proven} /> : null}
      {open && !proven.asking ? (
        <NameForm
          kind="new"
          go="Bewaar"
          busy={proven.busy}
          refusal={proven.refusal}
          onGo={go}
          name={account.name ?? ''}
        >
          {account.hasPassword ? (
            <p class="quiet-text">Je andere toestellen moeten zich daarna opnieuw aanmelden.</p>
          ) : null}
        </NameForm>
      ) : null}
      {open ? null : (
        <div class="buttons">
          <Button onClick={() => setOpen(true)}>
            {account.hasPassword ? 'Wijzig je wachtwoord' : 'Kies een naam en wachtwoord'}
          </Button>
        </div>
      )}
    </section>
  );
}
