/**
 * Leaving: first the server, then this phone, so that nothing is half done without a network. Only
 * erasing this phone waits for no network: then the server hears of it later.
 */
import {
  type Answer,
  deleteAccount,
  isRefusal,
  type Refusal,
  refusal,
  signOut,
} from '../../sync/account.ts';
import { setLeftSession } from '../shared/left-session.ts';
import { eraseAll } from '../shared/state.ts';
import { endLeftSession } from './end-session.ts';
import { leave, owner, person, startKeeping } from './keep.ts';

const ENDS: Record<'session' | 'account', (of: string) => Promise<Answer<null>>> = {
  session: () => signOut(),
  account: deleteAccount,
};

/** Ends the session, or the account; then forgets it here, and erases everything when `erasing`. */
export async function goAway(what: keyof typeof ENDS, erasing: boolean): Promise<Refusal | null> {
  // Whose the screen spoke of, should another tab have let somebody else in meanwhile.
  const shown = owner();
  await startKeeping();
  const answer = await ENDS[what](shown || owner());
  return isRefusal(answer) ? answer : forgetHere(erasing);
}

/** Erases this phone, `everywhere` the account too. */
export async function eraseSafely(where: 'here' | 'everywhere'): Promise<Refusal | null> {
  if (where === 'everywhere') return goAway('account', true);
  await startKeeping();
  // A second try finds nobody here any more, and must not forget who was.
  if (person.value) setLeftSession(person.value);
  const left = await forgetHere(true);
  endLeftSession();
  return left;
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
