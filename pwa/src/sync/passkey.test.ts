import { afterEach, expect, it, vi } from 'vitest';
import { isRefusal } from './account-answer.ts';
import { askPasskey, makePasskey } from './passkey.ts';

afterEach(() => vi.unstubAllGlobals());

const bytes = (...values: number[]) => new Uint8Array(values).buffer;

/** A browser, or a password manager, that leaves the JSON to the page. */
function oldBrowser(credential: object) {
  const asked: CredentialCreationOptions[] = [];
  const give = async (options: CredentialCreationOptions) => {
    asked.push(options);
    return credential;
  };
  vi.stubGlobal('PublicKeyCredential', () => {});
  vi.stubGlobal('navigator', { credentials: { create: give, get: give } });
  return asked;
}

const COMMON = {
  id: '-_8',
  rawId: bytes(251, 255),
  type: 'public-key',
  authenticatorAttachment: 'platform',
  getClientExtensionResults: () => ({}),
};

it('makes a passkey where the browser knows no JSON', async () => {
  const response = { clientDataJSON: bytes(1), attestationObject: bytes(2, 3) };
  const asked = oldBrowser({ ...COMMON, response });
  const made = await makePasskey({
    challenge: '-_8',
    user: { id: 'AQI', name: 'n', displayName: 'n' },
    excludeCredentials: [{ id: 'AQID', type: 'public-key' }],
  } as never);
  const { challenge, user, excludeCredentials } = asked[0]?.publicKey ?? {};
  expect([challenge, user?.id, excludeCredentials?.[0]?.id]).toEqual([
    new Uint8Array([251, 255]),
    new Uint8Array([1, 2]),
    new Uint8Array([1, 2, 3]),
  ]);
  expect(made).toMatchObject({
    value: {
      rawId: '-_8',
      response: { clientDataJSON: 'AQ', attestationObject: 'AgM', transports: [] },
    },
  });
});

it('asks for a passkey where the browser knows no JSON', async () => {
  const response = { clientDataJSON: bytes(1), authenticatorData: bytes(2), signature: bytes(3) };
  oldBrowser({ ...COMMON, response: { ...response, userHandle: bytes(4) } });
  const given = await askPasskey({ challenge: 'AAAA' } as never);
  const json = { clientDataJSON: 'AQ', authenticatorData: 'Ag', signature: 'Aw', userHandle: 'BA' };
  expect(given).toMatchObject({ value: { response: json } });
});

it.each([
  ['NotAllowedError', 'cancelled'],
  ['InvalidStateError', 'known'],
])('calls %s %s', async (name, trouble) => {
  oldBrowser({});
  vi.stubGlobal('navigator', {
    credentials: { create: () => Promise.reject(new DOMException('no', name)) },
  });
  const answer = await makePasskey({ challenge: 'AAAA', user: { id: 'AAAA' } } as never);
  expect(isRefusal(answer) && answer.trouble).toBe(trouble);
});
