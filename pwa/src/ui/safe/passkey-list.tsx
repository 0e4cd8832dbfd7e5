/** Every passkey that leads in, each with its own way out. */
import { useState } from 'preact/hooks';
import type { Account, Passkey } from '../../sync/account.ts';
import { today } from '../shared/clock.ts';
import { useFocusOnChange } from '../shared/focus-on-change.ts';
import { dayOf } from './moment.ts';
import { PasskeyQuestion } from './passkey-question.tsx';

interface Props {
  account: Account;
  /** One is gone. */
  onGone: () => void;
  /** The account may be another than is shown. */
  onChange: () => void;
}

export function PasskeyList({ account: { passkeys, hasPassword }, onGone, onChange }: Props) {
  const isLast = passkeys.length === 1 && !hasPassword;
  return (
    <ul class="safe-keys">
      {passkeys.map((passkey) => (
        <Row
          key={passkey.id}
          passkey={passkey}
          isLast={isLast}
          onGone={onGone}
          onChange={onChange}
        />
      ))}
    </ul>
  );
}

interface RowProps extends Omit<Props, 'account'> {
  passkey: Passkey;
  isLast: boolean;
}

function Row({ passkey, isLast, onGone, onChange }: RowProps) {
  const [state, setState] = useState<'still' | 'asking' | 'gone'>('still');
  const here = useFocusOnChange<HTMLLIElement>(state);
  const name = passkey.label ?? 'Passkey';
  const gone = () => {
    setState('gone');
    onGone();
  };
  // The server said so, whether or not the account can be read after it.
  if (state === 'gone') return null;
  return (
    <li ref={here}>
      <div class="row safe-device">
        <span class="text">
          {name}
          <small>gemaakt: {dayOf(passkey.createdOn, today.value)}</small>
        </span>
        {state === 'asking' ? null : (
          <button
            type="button"
            class="button"
            aria-label={`Haal weg: ${name}`}
            onClick={() => setState('asking')}
          >
            Haal weg
          </button>
        )}
      </div>
      {state === 'asking' ? (
        <PasskeyQuestion
          passkey={passkey}
          isLast={isLast}
          onGone={gone}
          onStay={() => setState('still')}
          onChange={onChange}
        />
      ) : null}
    </li>
  );
}
