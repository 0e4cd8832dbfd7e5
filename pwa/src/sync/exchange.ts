/** One request and what came of it. Never throws: whatever goes wrong on the way is `away`. */
import type { SyncState, Waiting } from '../store/index.ts';
import { AWAY, type Heard, type Outcome, outcomeOf } from './outcome.ts';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface Wire {
  /** Sends `changes` from the phone's `state`, and hears what is new. */
  exchange(state: SyncState, changes: Waiting[]): Promise<Outcome>;
  /** Whom the server takes this phone for; null for nobody, undefined when it was not heard. */
  whoIs(): Promise<string | null | undefined>;
  /** Gives up what is on its way. */
  cut(): void;
}

/** @param patience how many ms an answer may take, its body included */
export function wireOf(fetch: Fetch, now: () => number, patience: number): Wire {
  let cut = () => {};

  async function hear(path: string, init: RequestInit): Promise<Heard> {
    const abort = new AbortController();
    cut = () => abort.abort();
    const timer = setTimeout(cut, patience);
    try {
      const { signal } = abort;
      const wanted: RequestInit = { redirect: 'error', cache: 'no-store', signal };
      const response = await fetch(`/api/v1/${path}`, { ...wanted, ...init });
      return {
        status: response.redirected || response.type === 'opaque' ? 0 : response.status,
        type: response.headers.get('Content-Type') ?? '',
        retryAfter: response.headers.get('Retry-After'),
        text: await response.text(),
      };
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    cut: () => cut(),
    exchange: async ({ person, epoch, cursor }, changes) => {
      const body = JSON.stringify({ version: 1, epoch, cursor, changes });
      // Should another ever be signed in here, the server takes nothing and gives nothing.
      const headers = { 'Content-Type': 'application/json', 'Notes-Of': person };
      const ops = new Set(changes.map(({ op }) => op));
      try {
        return outcomeOf(await hear('sync', { method: 'POST', headers, body }), ops, now());
      } catch {
        return AWAY;
      }
    },
    whoIs: async () => {
      try {
        const heard = await hear('account', { method: 'GET' });
        if (heard.status === 200) return personIn(heard.text);
        return outcomeOf(heard, new Set(), now()).kind === 'ended' ? null : undefined;
      } catch {
        return;
      }
    },
  };
}

function personIn(text: string): string | undefined {
  const { person } = JSON.parse(text);
  return typeof person === 'string' ? person : undefined;
}
