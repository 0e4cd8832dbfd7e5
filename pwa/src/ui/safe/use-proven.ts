/**
 * Something that only the owner may do. When the sign-in is not of the last minutes, the server asks
 * for proof, and the same is tried again with it.
 */
import { useState } from 'preact/hooks';
import { type Answer, isRefusal, type Refusal, type Trouble } from '../../sync/account.ts';

export interface Proven {
  busy: boolean;
  refusal: Refusal | null;
  /** True while proof is asked for. */
  asking: boolean;
  go(proof?: string): Promise<void>;
  stop(): void;
}

/** After these the account may be another than the screen shows. */
const CHANGED: Trouble[] = ['unanswered', 'known', 'ended'];

/** @param onChange reads the account anew */
export function useProven<T>(
  act: (proof?: string) => Promise<Answer<T>>,
  done: (value: T) => void,
  onChange: () => void,
): Proven {
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const go = async (proof?: string) => {
    setBusy(true);
    setRefusal(null);
    const answer = await act(proof);
    setBusy(false);
    const unproven = isRefusal(answer) && answer.trouble === 'proof';
    setAsking(unproven);
    setRefusal(isRefusal(answer) && (!unproven || proof !== undefined) ? answer : null);
    if (!isRefusal(answer)) done(answer.value);
    if (!isRefusal(answer) || CHANGED.includes(answer.trouble)) onChange();
  };
  const stop = () => {
    setAsking(false);
    setRefusal(null);
  };
  return { busy, refusal, asking, go, stop };
}
