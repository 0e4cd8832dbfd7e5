/** What the account routes answer, told apart: ours, somebody else's, or none. */

/**
 * - `offline`: nothing was asked, without a network; or what answered is not our server (a page of
 *   the hotel's network)
 * - `unanswered`: no answer of ours came; what was asked may have been done all the same
 * - `wrong`: the name, password, code or passkey belongs to no account
 * - `ended`: this phone is no longer signed in, or as another than whose notes it holds
 * - `proof`: the password or recovery code must be given once more
 * - `taken`: somebody else has this name
 * - `weak`: the password is too short or too well known
 * - `unfit`: a field that the server does not take; `field` names it
 * - `busy`: a server without breath; later again
 * - `often`: too many tries; `minutes` says how long to wait
 * - `full`: the server has no room left
 * - `cancelled`: the person or the phone did not want the passkey
 * - `known`: this phone holds a passkey of the account already
 * - `gone`: what it was about is not there
 * - `no-storage`: nothing was asked, for this phone stores nothing (a private window)
 * - `unread`: nothing was asked, for the notes on this phone cannot be read now
 * - `failed`: anything else
 */
export type Trouble =
  | 'offline'
  | 'unanswered'
  | 'wrong'
  | 'ended'
  | 'proof'
  | 'taken'
  | 'weak'
  | 'unfit'
  | 'busy'
  | 'often'
  | 'full'
  | 'cancelled'
  | 'known'
  | 'gone'
  | 'no-storage'
  | 'unread'
  | 'failed';

export interface Refusal {
  trouble: Trouble;
  /** The field of the form that it is about; '' when it is none. */
  field: string;
  /** Only of `often`, and only when the server said it. */
  minutes?: number;
}

export type Answer<T> = { value: T } | Refusal;

export function isRefusal(answer: object): answer is Refusal {
  return 'trouble' in answer;
}

export function refusal(trouble: Trouble, field = ''): Refusal {
  return { trouble, field };
}

const MAY_HAVE_HAPPENED: Trouble[] = ['unanswered', 'busy', 'failed'];

/** True when what was asked may have been done: a server out of breath may say so after it was. */
export function mayHaveHappened({ trouble }: Refusal): boolean {
  return MAY_HAVE_HAPPENED.includes(trouble);
}

interface Problem {
  status: number;
  errors?: { field: string }[];
}

const PROBLEM = 'application/problem+json';
const PATIENCE_MS = 30_000;

/**
 * One request to `/api/v1/<path>`. Never throws. `value` is the JSON of the answer, null for 204.
 *
 * @param of where one is signed in already: whose notes this phone holds. Should the server take the
 *   phone for another, it does nothing and tells nothing
 */
export async function ask(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: object,
  of?: string,
): Promise<Answer<unknown>> {
  const hasNetwork = navigator.onLine !== false;
  // AbortSignal.timeout is younger than some of the phones.
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE_MS);
  try {
    const response = await fetch(`/api/v1/${path}`, {
      method,
      redirect: 'error',
      cache: 'no-store',
      signal: abort.signal,
      headers: {
        ...(body ? { 'Content-Type': 'application/json' } : {}),
        ...(of === undefined ? {} : { 'Notes-Of': of }),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return await read(response, of !== undefined);
  } catch {
    return refusal(hasNetwork ? 'unanswered' : 'offline');
  } finally {
    clearTimeout(timer);
  }
}

async function read(response: Response, signedIn: boolean): Promise<Answer<unknown>> {
  if (response.status === 204) return { value: null };
  const type = (response.headers.get('Content-Type') ?? '').split(';')[0];
  if (response.ok && type === 'application/json') return { value: await response.json() };
  if (response.ok || type !== PROBLEM)
    return refusal(response.status >= 500 ? 'unanswered' : 'offline');
  if (response.status === 429) return tooOften(response.headers.get('Retry-After'));
  return refusalOf((await response.json()) as Problem, signedIn);
}

function refusalOf({ status, errors = [] }: Problem, signedIn: boolean): Refusal {
  const field = errors[0]?.field ?? '';
  if (status === 403 && field === 'proof') return refusal('proof', field);
  if (signedIn && (status === 401 || status === 403)) return refusal('ended');
  if (status === 401) return refusal('wrong');
  if (status === 404) return refusal('gone');
  if (status === 409) return refusal(field === 'passkey' ? 'known' : 'taken', field);
  if (status === 422) return refusal(field === 'password' ? 'weak' : 'unfit', field);
  if (status === 507) return refusal('full');
  return refusal([408, 502, 503, 504].includes(status) ? 'busy' : 'failed');
}

function tooOften(seconds: string | null): Refusal {
  const minutes = Math.ceil(Number(seconds) / 60);
  return minutes > 0 ? { ...refusal('often'), minutes } : refusal('often');
}
