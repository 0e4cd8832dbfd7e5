import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CODE, type FakeServer, problem, startServer } from '../tests/account-server.ts';
import { passkeysOnPhone } from '../tests/passkeys.ts';
import {
  deleteAccount,
  makeAccount,
  newRecoveryCode,
  readAccount,
  removePasskey,
  setPassword,
  signIn,
  signOut,
} from './account.ts';

const WAY = { name: 'jan', password: 'een lange zin' };

let server: FakeServer;
beforeEach(() => {
  server = startServer();
});
afterEach(() => vi.unstubAllGlobals());

it('makes an account, and says what was agreed to', async () => {
  expect(await makeAccount(WAY, 'iPhone')).toEqual({ value: { person: 'p1', recoveryCode: CODE } });
  expect(server.bodies['POST account']).toEqual({ ...WAY, device: 'iPhone', consent: '1' });
});

it('reads the account and its devices', async () => {
  const answer = await readAccount('p1');
  expect(answer).toMatchObject({ value: { name: 'jan', hasPassword: true } });
  const passkey = { id: 'key-1', label: 'iPhone', createdOn: '2026-03-01' };
  expect(answer).toMatchObject({ value: { passkeys: [passkey] } });
  expect(answer).toMatchObject({ value: { devices: [{ id: 's1', here: true }, { id: 's2' }] } });
});

it('sends proof only when there is any', async () => {
  await newRecoveryCode('p1');
  expect(server.bodies['POST account/recovery-code']).toEqual({});
  await newRecoveryCode('p1', 'geheim');
  expect(server.bodies['POST account/recovery-code']).toEqual({ proof: 'geheim' });
});

describe('a refusal', () => {
  it.each([
    ['wrong', problem(401)],
    ['taken', problem(409, 'name')],
    ['weak', problem(422, 'password')],
    ['unfit', problem(422, 'name')],
    ['often', problem(429)],
    ['busy', problem(503)],
    ['full', problem(507)],
    ['failed', problem(500)],
    ['failed', problem(403)],
    ['unanswered', 'lost'],
  ] as const)('is %s', async (trouble, reply) => {
    server.reply('POST account', reply);
    expect(await makeAccount(WAY, 'iPhone')).toMatchObject({ trouble });
  });

  it.each([
    ['720', 12],
    ['61', 2],
    ['1', 1],
    ['Wed, 04 Mar 2026 11:00:00 GMT', undefined],
  ])('for too many tries tells how many minutes to wait: %s', async (seconds, minutes) => {
    const reply = problem(429, '', { 'Retry-After': seconds });
    server.reply('POST session', reply);
    const answer = await signIn(WAY, 'iPhone');
    expect(answer).toEqual({ trouble: 'often', field: '', ...(minutes ? { minutes } : {}) });
  });

  it('of a phone without a network is known to have gone nowhere', async () => {
    server.offline = true;
    expect(await makeAccount(WAY, 'iPhone')).toMatchObject({ trouble: 'offline' });
  });

  it.each([
    ['a page of the hotel', { status: 200, body: {}, type: 'text/html' }],
    ['JSON of somebody else', { status: 200, body: { welkom: true } }],
    ['a refusal of somebody else', { status: 401, body: {}, type: 'text/html' }],
  ])('of %s is no answer', async (_, reply) => {
    server.reply('POST session', reply);
    expect(await signIn(WAY, 'iPhone')).toMatchObject({ trouble: 'offline' });
  });

  it('with 401 says that the session ended, where there was one', async () => {
    server.reply('GET account', problem(401));
    expect(await readAccount('p1')).toMatchObject({ trouble: 'ended' });
  });

  it('with 403 says so too, where another is signed in than whose notes these are', async () => {
    server.cookie = 'p2';
    expect(await readAccount('p1')).toMatchObject({ trouble: 'ended' });
    expect(await deleteAccount('p1')).toMatchObject({ trouble: 'ended' });
    expect(await deleteAccount('p2')).toEqual({ value: null });
  });

  it('with 403 asks for proof, where the server names it', async () => {
    server.reply('PUT account/password', problem(403, 'proof'));
    expect(await setPassword('p1', WAY)).toMatchObject({ trouble: 'proof' });
  });
});

function phoneWithPasskeys() {
  vi.stubGlobal('location', { hostname: 'benen.example' });
  return passkeysOnPhone();
}

it.each([
  ['was there', undefined],
  ['was gone already', problem(404)],
])('the phone offers no more a passkey that %s', async (_, reply) => {
  const phone = phoneWithPasskeys();
  server.reply('DELETE account/passkey/key-1', reply);
  await removePasskey('p1', 'key-1');
  expect(phone.forgotten).toEqual(['key-1']);
});

it('it goes on offering one that was not taken away', async () => {
  const phone = phoneWithPasskeys();
  server.reply('DELETE account/passkey/key-1', problem(503));
  await removePasskey('p1', 'key-1');
  expect(phone.forgotten).toEqual([]);
});

it('has signed out when the session had ended already', async () => {
  server.reply('DELETE session', problem(401));
  expect(await signOut()).toEqual({ value: null });
});

it('asks as well where the browser has no AbortSignal.timeout', async () => {
  vi.stubGlobal('AbortSignal', class {});
  expect(await readAccount('p1')).toMatchObject({ value: { name: 'jan' } });
});
