/** Asks for the recovery code. Capitals, spaces and dashes do not matter. */
import { useState } from 'preact/hooks';
import type { Refusal } from '../../sync/account.ts';
import { Button } from '../shared/button.tsx';
import { codeFrom } from './code-from.ts';
import { TextField } from './field.tsx';
import { says } from './trouble.ts';

interface Props {
  busy: boolean;
  refusal: Refusal | null;
  onGo: (way: { recovery_code: string }) => void;
}

export function CodeForm({ busy, refusal, onGo }: Props) {
  const [missed, setMissed] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget as HTMLFormElement).get('code'));
    const read = codeFrom(typed);
    setMissed('error' in read ? read.error : '');
    if ('code' in read) onGo({ recovery_code: read.code });
  };
  const error = missed || (refusal ? says(refusal, { wrong: WRONG }) : undefined);
  return (
    <form class="safe-form" onSubmit={submit} noValidate>
      <TextField
        name="code"
        label="Je herstelcode"
        hint="Twintig letters en cijfers. Streepjes hoeven niet."
        error={error}
        autoComplete="off"
        code
      />
      <Button look="big" submit disabled={busy}>
        Meld je aan
      </Button>
    </form>
  );
}

const WRONG = 'Deze code klopt niet. Misschien heb je later een nieuwe gemaakt.';
