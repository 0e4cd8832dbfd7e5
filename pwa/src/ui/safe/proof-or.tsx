/** What a way in offers, or the proof that it needs first: one in the place of the other. */
import type { ComponentChildren } from 'preact';
import type { Account } from '../../sync/account.ts';
import { useFocusOnChange } from '../shared/focus-on-change.ts';
import { Proof } from './proof.tsx';
import type { Proven } from './use-proven.ts';

interface Props {
  account: Account;
  proven: Proven;
  /** True when what it offers is open, in the place of its button. */
  open?: boolean;
  children: ComponentChildren;
}

export function ProofOr({ account, proven, open = false, children }: Props) {
  const here = useFocusOnChange<HTMLDivElement>(proven.asking ? 'proof' : open);
  return (
    <div class="safe-part" ref={here}>
      {proven.asking ? <Proof account={account} proven={proven} /> : children}
    </div>
  );
}
