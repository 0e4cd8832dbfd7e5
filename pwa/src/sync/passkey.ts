/**
 * Passkeys: WebAuthn in JSON, as the server speaks it. Browsers of the last years turn JSON into the
 * API's own objects and back; for the others, and for password managers that leave it out, it is
 * done here.
 */
import { type Answer, refusal } from './account-answer.ts';

type CreationJson = PublicKeyCredentialCreationOptionsJSON;
type RequestJson = PublicKeyCredentialRequestOptionsJSON;

interface CanForget {
  signalUnknownCredential?(gone: { rpId: string; credentialId: string }): Promise<void>;
}

/** True when this phone can keep a passkey itself, behind a finger, a face or its code. */
export async function canKeepPasskey(): Promise<boolean> {
  try {
    return await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable();
  } catch {
    return false;
  }
}

/** True when passkeys can be asked for at all, of this phone or of another one close by. */
export function canAskPasskey(): boolean {
  return typeof PublicKeyCredential === 'function' && 'credentials' in navigator;
}

/** Makes a passkey. Its JSON is what the server wants to see. */
export function makePasskey(options: CreationJson): Promise<Answer<object>> {
  return told(() => navigator.credentials.create({ publicKey: creationOptions(options) }));
}

/** Asks the person for a passkey that they have. */
export function askPasskey(options: RequestJson): Promise<Answer<object>> {
  return told(() => navigator.credentials.get({ publicKey: requestOptions(options) }));
}

/**
 * Tells this phone that a passkey leads nowhere any more, so that it offers it no longer. Only the
 * browsers of the last years can be told; with the others it stays in the list of the phone.
 */
export function forgetPasskey(credentialId: string): void {
  if (!canAskPasskey()) return;
  const gone = { rpId: location.hostname, credentialId };
  (PublicKeyCredential as CanForget).signalUnknownCredential?.(gone).catch(() => undefined);
}

async function told(work: () => Promise<Credential | null>): Promise<Answer<object>> {
  try {
    const credential = await work();
    return credential ? { value: jsonOf(credential as PublicKeyCredential) } : refusal('cancelled');
  } catch (error) {
    const known = error instanceof DOMException && error.name === 'InvalidStateError';
    return refusal(known ? 'known' : 'cancelled');
  }
}

function creationOptions(json: CreationJson): PublicKeyCredentialCreationOptions {
  if (typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function')
    return PublicKeyCredential.parseCreationOptionsFromJSON(json);
  return {
    ...json,
    challenge: bytes(json.challenge),
    user: { ...json.user, id: bytes(json.user.id) },
    excludeCredentials: (json.excludeCredentials ?? []).map(descriptor),
  } as unknown as PublicKeyCredentialCreationOptions;
}

function requestOptions(json: RequestJson): PublicKeyCredentialRequestOptions {
  if (typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function')
    return PublicKeyCredential.parseRequestOptionsFromJSON(json);
  return {
    ...json,
    challenge: bytes(json.challenge),
    allowCredentials: (json.allowCredentials ?? []).map(descriptor),
  } as unknown as PublicKeyCredentialRequestOptions;
}

function descriptor(json: PublicKeyCredentialDescriptorJSON): PublicKeyCredentialDescriptor {
  return { ...json, id: bytes(json.id) } as PublicKeyCredentialDescriptor;
}

function jsonOf(credential: PublicKeyCredential): object {
  if (typeof credential.toJSON === 'function') return credential.toJSON();
  const { id, rawId, type, authenticatorAttachment, response } = credential;
  const common = { id, rawId: text(rawId), type, authenticatorAttachment };
  const extensions = { clientExtensionResults: credential.getClientExtensionResults() };
  return { ...common, ...extensions, response: responseJson(response) };
}

function responseJson(response: AuthenticatorResponse): object {
  const clientDataJSON = text(response.clientDataJSON);
  if ('attestationObject' in response) {
    const made = response as AuthenticatorAttestationResponse;
    const transports = made.getTransports?.() ?? [];
    return { clientDataJSON, attestationObject: text(made.attestationObject), transports };
  }
  const { authenticatorData, signature, userHandle } = response as AuthenticatorAssertionResponse;
  const signed = { authenticatorData: text(authenticatorData), signature: text(signature) };
  return { clientDataJSON, ...signed, ...(userHandle ? { userHandle: text(userHandle) } : {}) };
}

/** base64url, without padding, to bytes. */
function bytes(encoded: string): Uint8Array<ArrayBuffer> {
  const plain = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}

function text(buffer: ArrayBuffer): string {
  const plain = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(plain).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
