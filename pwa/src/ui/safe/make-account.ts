/**
 * Making an account. An answer that was lost may have made one all the same: who tries again comes
 * into that one rather than being told that the name is taken.
 */
import {
  type Answer,
  isRefusal,
  makeAccount,
  type NewAccount,
  newPasskey,
  newRecoveryCode,
  ownPasskey,
  type Password,
  refusal,
  signIn,
} from '../../sync/account.ts';

export type NewWay = { passkey: object } | Password;

export interface Making {
  /** A passkey to make the account with; after a lost answer the one that was made then. */
  passkey(): Promise<Answer<object>>;
  make(way: NewWay): Promise<Answer<NewAccount>>;
  /** True when the last answer was lost, and nobody knows whether there is an account now. */
  unsure(): boolean;
}

const LOST = ['unanswered', 'offline', 'busy', 'often', 'failed'];

export function makingOn(device: string): Making {
  /** What the account was tried with whose answer was lost. */
  let lost: NewWay | null = null;

  async function passkey(): Promise<Answer<object>> {
    if (!lost || !('passkey' in lost)) return newPasskey();
    const answer = await ownPasskey();
    if (isRefusal(answer)) return answer;
    // Another passkey opens another account, whose code and notes are not to be touched.
    return idOf(answer.value) === idOf(lost.passkey) ? answer : refusal('cancelled');
  }

  /** The account that a lost answer may have made; null when there is none. */
  async function made(way: NewWay): Promise<Answer<NewAccount> | null> {
    const person = await signIn(way, device);
    if (isRefusal(person)) return person.trouble === 'wrong' ? null : person;
    const code = await newRecoveryCode(person.value);
    if (isRefusal(code)) return code;
    return { value: { person: person.value, recoveryCode: code.value } };
  }

  async function make(way: NewWay): Promise<Answer<NewAccount>> {
    const before = lost !== null && isSame(lost, way) ? lost : null;
    // What was shown now only opens. When the first try never came there, what was made then still makes.
    const making = before && 'passkey' in before ? before : way;
    const answer = (before && (await made(way))) ?? (await makeAccount(making, device));
    lost = isRefusal(answer) && LOST.includes(answer.trouble) ? making : null;
    return answer;
  }

  return { passkey, make, unsure: () => lost !== null };
}

/** Another name would open another account, whose code and notes are not to be touched. */
function isSame(one: NewWay, other: NewWay): boolean {
  if ('passkey' in one) return 'passkey' in other;
  return 'name' in other && one.name === other.name;
}

function idOf(passkey: object): unknown {
  return (passkey as { id?: unknown }).id;
}
