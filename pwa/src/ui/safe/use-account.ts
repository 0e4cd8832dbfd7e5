/** The account as the server tells it, read when a screen opens and after each change. */
import { useEffect, useState } from 'preact/hooks';
import { type Account, isRefusal, type Refusal, readAccount } from '../../sync/account.ts';
import { owner } from './keep.ts';

export interface Reading {
  /** Null until it was read, and when this phone is no longer signed in. */
  account: Account | null;
  refusal: Refusal | null;
  read: () => Promise<void>;
}

export function useAccount(): Reading {
  const [account, setAccount] = useState<Account | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const read = async () => {
    const answer = await readAccount(owner());
    setRefusal(isRefusal(answer) ? answer : null);
    if (!isRefusal(answer)) setAccount(answer.value);
    else if (answer.trouble === 'ended') setAccount(null);
  };
  useEffect(() => {
    read();
  }, []);
  return { account, refusal, read };
}
