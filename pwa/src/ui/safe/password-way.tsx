import { useRef, useState } from 'preact/hooks';
import { type Account, type Password, setPassword } from '../../sync/account.ts';
import { Button } from '../shared/button.tsx';
import { toast } from '../shared/toast.tsx';
import { owner } from './keep.ts';
import { NameForm } from './name-form.tsx';
import { ProofOr } from './proof-or.tsx';
import { useProven } from './use-proven.ts';

interface Props {
  account: Account;
  onChange: () => void;
}

export function PasswordWay({ account, onChange }: Props) {
  const [open, setOpen] = useState(false);
  // A form that comes back after proof shows the name that was chosen.
  const chosen = useRef<Password>({ name: '', password: '' });
  const proven = useProven(
    (proof) => setPassword(owner(), chosen.current, proof),
    () => {
      setOpen(false);
      toast('Bewaard');
    },
    onChange,
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
      <ProofOr account={account} proven={proven} open={open}>
        {open ? (
          <NameForm
            kind="new"
            go="Bewaar"
            busy={proven.busy}
            refusal={proven.refusal}
            onGo={go}
            words={OWN}
            name={chosen.current.name || account.name || ''}
          >
            {account.devices.length > 1 ? (
              <p class="quiet-text">Op je andere toestellen moet je je daarna opnieuw aanmelden.</p>
            ) : null}
          </NameForm>
        ) : (
          <div class="buttons">
            <Button onClick={() => setOpen(true)}>
              {account.hasPassword ? 'Wijzig je wachtwoord' : 'Kies een naam en wachtwoord'}
            </Button>
          </div>
        )}
      </ProofOr>
    </section>
  );
}

const OWN = { unanswered: 'Er kwam geen antwoord. Misschien geldt je nieuwe wachtwoord al.' };
