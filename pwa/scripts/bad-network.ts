/** A network that fails as it is told, for phones that tests drive. */
import type { Change } from '../src/core/note.ts';
import type { Fetch } from '../src/sync/exchange.ts';

/**
 * What happens to one request:
 * - `ok` · `drop`: it never arrives · `lose`: its answer never does
 * - `double`: it arrives twice · `late`: once more, after the next one · `slow`: `ms` each way
 * - `cut`: half of the answer comes · `portal`, `other`: a page, or JSON, of somebody else
 * - `status`: an answer of that status before the server saw it, or, with `after`, when it has
 * - `die`: the server does, `before` or `after` its commit
 * - `reload`: the app is loaded again while the answer is on its way
 * - `meanwhile`: something else happens on the phone while the answer is on its way
 */
export interface Fault {
  do: string;
  ms?: number;
  status?: number;
  after?: boolean;
  when?: string;
  /** For `meanwhile`. */
  changes?: Change[];
}

/** What a phone itself does in the middle of a request. */
export interface Around {
  reload(): void;
  meanwhile(fault: Fault): Promise<void>;
}

export interface Network {
  fetch: Fetch;
  /** One for each of the next requests; those after them go well. */
  faults: Fault[];
}

/** What our server says, and what others say. */
const OURS = new Set([401, 403, 429]);

export function badNetwork(send: Fetch, around: Around): Network {
  let late: (() => Promise<unknown>) | null = null;
  const network: Network = { fetch: request, faults: [] };

  async function request(url: string, init: RequestInit): Promise<Response> {
    const fault = network.faults.shift() ?? { do: 'ok' };
    const [again, now] = [late, () => send(url, copyOf(init))];
    late = fault.do === 'late' ? now : null;
    try {
      return await suffer(fault, now, init);
    } finally {
      await again?.().catch(() => {});
    }
  }

  async function suffer(
    fault: Fault,
    now: () => Promise<Response>,
    init: RequestInit,
  ): Promise<Response> {
    const does: Record<string, () => Promise<Response>> = {
      drop: async () => gone(),
      lose: async () => gone(await now()),
      double: async () => {
        const [first] = await Promise.all([now(), now()]);
        return first;
      },
      slow: async () => {
        await pause(fault.ms);
        const response = await now();
        await pause(fault.ms);
        return response;
      },
      cut: async () => {
        const text = await (await now()).text();
        return new Response(text.slice(0, text.length / 2), { status: 200 });
      },
      portal: async () => new Response('<html><form>Wifi</form></html>', { status: 200 }),
      other: async () => Response.json({ ok: true, cursor: 0, notes: [] }),
      status: async () => {
        if (fault.after) await now();
        return said(fault.status ?? 500);
      },
      die: () => send('/api/v1/sync', dying(init, fault.when ?? 'after')),
      reload: async () => {
        await now();
        around.reload();
        return gone();
      },
      meanwhile: async () => {
        const response = await now();
        await around.meanwhile(fault);
        return response;
      },
    };
    return (does[fault.do] ?? now)();
  }

  return network;
}

function gone(_answer?: Response): never {
  throw new TypeError('fetch failed');
}

function pause(ms = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** What is sent a second time is not given up with the first. */
function copyOf({ signal: _, ...init }: RequestInit): RequestInit {
  return init;
}

function dying(init: RequestInit, when: string): RequestInit {
  return { ...copyOf(init), headers: { ...(init.headers as object), 'Test-Die': when } };
}

function said(status: number): Response {
  if (!OURS.has(status)) return new Response('<html>Sorry</html>', { status });
  const problem = { type: 'about:blank', title: '', status, detail: '' };
  const headers = { 'Content-Type': 'application/problem+json', 'Retry-After': '1' };
  return new Response(JSON.stringify(problem), { status, headers });
}
