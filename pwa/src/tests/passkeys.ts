/** A phone that can keep passkeys, or one where that is refused. */
import { vi } from 'vitest';

export interface FakePasskeys {
  /** Why the next one is refused, as WebAuthn names it; null: it is not. */
  refuse: 'NotAllowedError' | 'InvalidStateError' | null;
  /** The id of the one that the person picks, or that is made. */
  id: string;
  /** How many were made. */
  made: number;
  /** The ids of those that this phone was told to offer no more. */
  forgotten: string[];
}

/** Without this a phone of the tests knows no passkeys. */
export function passkeysOnPhone(): FakePasskeys {
  const phone: FakePasskeys = { refuse: null, id: 'key-1', made: 0, forgotten: [] };
  const credential = async () => {
    if (phone.refuse) throw new DOMException('no', phone.refuse);
    return { toJSON: () => ({ id: phone.id }) };
  };
  const Credential = Object.assign(() => {}, {
    isUserVerifyingPlatformAuthenticatorAvailable: async () => true,
    parseCreationOptionsFromJSON: (json: object) => json,
    parseRequestOptionsFromJSON: (json: object) => json,
    signalUnknownCredential: async ({ credentialId }: { credentialId: string }) =>
      void phone.forgotten.push(credentialId),
  });
  vi.stubGlobal('PublicKeyCredential', Credential);
  const create = () => {
    phone.made++;
    return credential();
  };
  const credentials = { create, get: credential };
  Object.defineProperty(navigator, 'credentials', { value: credentials, configurable: true });
  return phone;
}
