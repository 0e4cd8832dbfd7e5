/** Coming in on this phone: with what stands here already, without it, or after all not. */
import {
  type Answer,
  isRefusal,
  type Refusal,
  refusal,
  signIn,
  signOut,
  type WayIn,
} from '../../sync/account.ts';
import { setLeftSession } from '../shared/left-session.ts';
import { diary, eraseAll, notes } from '../shared/state.ts';
import { deviceName } from './device-name.ts';
import { canKeep, enter, person } from './keep.ts';

/** What should become of the notes on this phone. */
export type Choice = 'together' | 'erase' | 'stay';

/**
 * Signs in. `ask` is called when notes stand here that may be another's. True when the person came
 * in, false when they chose to stay out; throws when the phone could not store it.
 */
export async function arrive(way: WayIn, ask: () => Promise<Choice>): Promise<Answer<boolean>> {
  if (!(await canKeep())) return refusal('no-storage');
  let outcome: Answer<boolean> = { value: true };
  await enter(async () => {
    const answer = await comeIn(way);
    if (isRefusal(answer)) outcome = answer;
    else if (await settles(answer.value, ask)) return answer.value;
    else outcome = { value: false };
    return null;
  });
  return outcome;
}

/**
 * Signs in afresh as whose phone this is, which is proof of who one is. False when the way in is
 * another's: that account is left at once, no note goes there, and nobody is signed in.
 */
export async function comeInAgain(way: WayIn): Promise<Answer<boolean>> {
  let outcome: Answer<boolean> = { value: false };
  try {
    await enter(async () => {
      const answer = await comeIn(way);
      if (isRefusal(answer)) outcome = answer;
      else if (answer.value === person.value) outcome = { value: true };
      else await out();
      return isRefusal(answer) || answer.value !== person.value ? null : answer.value;
    });
  } catch {
    return refusal('failed');
  }
  return outcome;
}

/** Signs in. Until it is sure that they stay, it is a session to end: this app may die first. */
async function comeIn(way: WayIn): Promise<Answer<string>> {
  const answer = await signIn(way, deviceName(navigator.userAgent));
  if (!isRefusal(answer)) setLeftSession(answer.value);
  return answer;
}

async function settles(newcomer: string, ask: () => Promise<Choice>): Promise<boolean> {
  if (newcomer === person.value || !hasNotes()) return true;
  const choice = await ask();
  if (choice === 'erase') await eraseAll();
  if (choice === 'stay') await out();
  return choice !== 'stay';
}

/** Nothing may be sent in the name of who came in but did not stay. */
async function out(): Promise<void> {
  const answer: Answer<null> | Refusal = await signOut();
  if (isRefusal(answer)) throw new Error(`still signed in: ${answer.trouble}`);
  setLeftSession(null);
}

function hasNotes(): boolean {
  const begun = diary.value.profile.startedOn !== null;
  return begun || [...notes.value.values()].some((note) => note.kind !== 'profile');
}
