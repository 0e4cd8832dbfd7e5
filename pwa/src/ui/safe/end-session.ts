/** Signs out who left this phone, as soon as the server hears it. */
import { isRefusal, signOut } from '../../sync/account.ts';
import { leftSession, setLeftSession } from '../shared/left-session.ts';
import { enter, readPerson, startKeeping } from './keep.ts';

/** Harmless when nobody has to be signed out, or somebody else came in meanwhile. Never rejects. */
export async function endLeftSession(): Promise<void> {
  if (leftSession() === null) return;
  try {
    await startKeeping();
    // In the place of a sign-in: so none can come between.
    await enter(async () => {
      const person = leftSession();
      // Who stayed after all: the app closed before that was written down.
      if (person === (await readPerson())) return person;
      if (person !== null && !isRefusal(await signOut(person))) setLeftSession(null);
      return null;
    });
  } catch {
    // The mark is still there.
  }
  if (leftSession() !== null) addEventListener('online', endLeftSession, { once: true });
}
