/**
 * The account on the server, one function a route. None throws: each gives a value or a refusal.
 * What only the owner may ask takes `of`, whose notes this phone holds.
 */
import { type Answer, ask, isRefusal, refusal } from './account-answer.ts';
import { askPasskey, forgetPasskey, makePasskey } from './passkey.ts';

export {
  type Answer,
  isRefusal,
  mayHaveHappened,
  type Refusal,
  refusal,
  type Trouble,
} from './account-answer.ts';
export { canAskPasskey, canKeepPasskey } from './passkey.ts';

export interface NewAccount {
  person: string;
  recoveryCode: string;
}

/** One device that is signed in. The days are UTC, `YYYY-MM-DD`. */
export interface Device {
  id: string;
  label: string;
  createdOn: string;
  seenOn: string;
  here: boolean;
}

/** One passkey that leads in, and what the device was called on which it was made. */
export interface Passkey {
  id: string;
  label: string | null;
  createdOn: string;
}

export interface Account {
  person: string;
  name: string | null;
  passkeys: Passkey[];
  hasPassword: boolean;
  createdOn: string;
  devices: Device[];
}

export interface Password {
  name: string;
  password: string;
}

/** How somebody comes in on another phone. */
export type WayIn = { passkey: object } | Password | { recovery_code: string };

/** The version of the words about consent beside the button. */
const CONSENT = '1';

/** Makes a passkey on this phone: with `of` for `addPasskey`, else for `makeAccount`. */
export async function newPasskey(of?: string): Promise<Answer<object>> {
  const options = await passkeyOptions(of === undefined ? 'create' : 'add', of);
  return isRefusal(options) ? options : makePasskey(options.value as never);
}

/** Asks for a passkey that the person has, for `signIn`. */
export async function ownPasskey(): Promise<Answer<object>> {
  const options = await passkeyOptions('enter');
  return isRefusal(options) ? options : askPasskey(options.value as never);
}

export async function makeAccount(
  way: { passkey: object } | Password,
  device: string,
): Promise<Answer<NewAccount>> {
  const answer = await ask('POST', 'account', { ...way, device, consent: CONSENT });
  return read(answer, ({ person, recovery_code }) => ({
    person: text(person),
    recoveryCode: text(recovery_code),
  }));
}

/** The person whom this phone is now signed in as. */
export async function signIn(way: WayIn, device: string): Promise<Answer<string>> {
  const answer = await ask('POST', 'session', { ...way, device });
  return read(answer, ({ person }) => text(person));
}

/**
 * Signs this phone out, whoever came in; with `of` only when it is them. A session that had ended
 * already is fine too.
 */
export async function signOut(of?: string): Promise<Answer<null>> {
  const answer = await ask('DELETE', 'session', undefined, of);
  const isOut = isRefusal(answer) && ['wrong', 'ended'].includes(answer.trouble);
  return isOut ? { value: null } : nothing(answer);
}

/** Signs another device out. */
export async function signOutDevice(of: string, id: string): Promise<Answer<null>> {
  return nothing(await ask('DELETE', `session/${encodeURIComponent(id)}`, undefined, of));
}

export async function readAccount(of: string): Promise<Answer<Account>> {
  return read(await ask('GET', 'account', undefined, of), (row) => ({
    person: text(row['person']),
    name: typeof row['name'] === 'string' ? row['name'] : null,
    passkeys: (row['passkeys'] as Row[]).map(passkeyOf),
    hasPassword: row['has_password'] === true,
    createdOn: text(row['created_on']),
    devices: (row['sessions'] as Row[]).map(deviceOf),
  }));
}

/** Sets or changes name and password. `proof`: the current password or the recovery code. */
export async function setPassword(
  of: string,
  way: Password,
  proof?: string,
): Promise<Answer<null>> {
  return nothing(await ask('PUT', 'account/password', { ...way, ...given(proof) }, of));
}

/** Adds a passkey that `newPasskey(of)` made on this phone, within five minutes. */
export async function addPasskey(
  of: string,
  passkey: object,
  proof?: string,
): Promise<Answer<null>> {
  return nothing(await ask('POST', 'account/passkey', { passkey, ...given(proof) }, of));
}

/** Lets a passkey lead in no more. */
export async function removePasskey(of: string, id: string): Promise<Answer<null>> {
  const path = `account/passkey/${encodeURIComponent(id)}`;
  const answer = nothing(await ask('DELETE', path, undefined, of));
  if (!isRefusal(answer) || answer.trouble === 'gone') forgetPasskey(id);
  return answer;
}

/** A new recovery code; the one before it no longer works. */
export async function newRecoveryCode(of: string, proof?: string): Promise<Answer<string>> {
  const answer = await ask('POST', 'account/recovery-code', given(proof), of);
  return read(answer, ({ recovery_code }) => text(recovery_code));
}

/** Removes the account and all notes on the server. */
export async function deleteAccount(of: string): Promise<Answer<null>> {
  return nothing(await ask('DELETE', 'account', undefined, of));
}

function passkeyOptions(
  purpose: 'create' | 'add' | 'enter',
  of?: string,
): Promise<Answer<unknown>> {
  return ask('POST', 'passkey/options', { for: purpose }, of);
}

type Row = Record<string, unknown>;

/** An answer that is not what was agreed comes from somebody else. */
function read<T>(answer: Answer<unknown>, value: (row: Row) => T): Answer<T> {
  if (isRefusal(answer)) return answer;
  try {
    return { value: value(answer.value as Row) };
  } catch {
    return refusal('offline');
  }
}

function nothing(answer: Answer<unknown>): Answer<null> {
  return isRefusal(answer) ? answer : { value: null };
}

function deviceOf(row: Row): Device {
  return {
    id: text(row['id']),
    label: text(row['label']),
    createdOn: text(row['created_on']),
    seenOn: text(row['seen_on']),
    here: row['here'] === true,
  };
}

function passkeyOf(row: Row): Passkey {
  const label = typeof row['label'] === 'string' ? row['label'] : null;
  return { id: text(row['id']), label, createdOn: text(row['created_on']) };
}

function given(proof: string | undefined): { proof?: string } {
  return proof === undefined || proof === '' ? {} : { proof };
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('a text was agreed');
  return value;
}
