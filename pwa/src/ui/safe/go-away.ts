/** Leaving: first the server, then this phone, so that nothing is half done without a network. */
import {
  type Answer,
  deleteAccount,
  isRefusal,
  type Refusal,
  refusal,
  signOut,
} from '../../sync/account.ts';
import { eraseAll } from '../shared/state.ts';
import { leave, owner, startKeeping } from './keep.ts';

const PATIENCE_MS = 3_000;

const ENDS: Record<'session' | 'account', () => Promise<Answer<null>>> = {
  session: signOut,
  account: () => deleteAccount(owner()),
};

/** Ends the session, or the account; then forgets it here, and erases everything when `erasing`. */
export async function goAway(what: keyof typeof ENDS, erasing: boolean): Promise<Refusal | null> {
  await startKeeping();
  const answer = await ENDS[what]();
  return isRefusal(answer) ? answer : forgetHere(erasing);
}

/**
 * Erases this phone, `everywhere` the account too. Erasing only here is never kept waiting for a
 * network: then the server forgets this session later than the phone does.
 */
export async function eraseSafely(where: 'here' | 'everywhere'): Promise<Refusal | null> {
  if (where === 'everywhere') return goAway('account', true);
  await startKeeping();
  await Promise.race([signOut(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  return forgetHere(true);
}

async function forgetHere(erasing: boolean): Promise<Refusal | null> {
  try {
    await leave();
    if (erasing) await eraseAll();
    return null;
  } catch {
    return refusal('failed');
  }
}
