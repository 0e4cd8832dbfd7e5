/** Coming in on this phone: with what stands here already, without it, or after all not. */
import { readDiary } from '../../core/diary.ts';
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
import { eraseAll } from '../shared/state.ts';
import { deviceName } from './device-name.ts';
import { canKeep, enter, notesHere, readPerson } from './keep.ts';

/** What should become of the notes on this phone. */
export type Choice = 'together' | 'erase' | 'stay';

/**
 * Signs in. `ask` is called when notes stand here that may be another's. True when the person came
 * in, false when they chose to stay out; throws when the phone could not store it.
 */
export async function arrive(way: WayIn, ask: () => Promise<Choice>): Promise<Answer<boolean>> {
  if (!(await canKeep())) return refusal('no-storage');
  // Notes that cannot be read may lie here all the same, and would join without a question.
  if (!(await canRead())) return refusal('unread');
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
      else if (answer.value === (await readPerson())) {
        outcome = { value: true };
        return answer.value;
      } else await out();
      return null;
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
  if (newcomer === (await readPerson()) || !(await hasNotes())) return true;
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

/** Asks the phone and not the screens: this tab may have slept. */
async function hasNotes(): Promise<boolean> {
  const notes = await notesHere();
  const begun = readDiary(notes).profile.startedOn !== null;
  return begun || notes.some((note) => note.kind !== 'profile');
}

async function canRead(): Promise<boolean> {
  return notesHere().then(
    () => true,
    () => false,
  );
}
