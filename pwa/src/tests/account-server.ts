/** A server for the account screens, in memory: one person, whose notes it keeps. */
import { digestOf } from '../core/digest.ts';
import { merge, type Note } from '../core/note.ts';

export type Reply =
  | { status: number; body?: object; type?: string; headers?: Record<string, string> }
  | 'lost';

export interface FakeServer {
  /** Every request but those of the sync, as `POST session`. */
  asked: string[];
  /** The bodies of what was asked, by the same words; the last of each. */
  bodies: Record<string, Record<string, unknown>>;
  /** Answers `what` with `reply` from now on, `lost`: it did what was asked; undefined: as usual. */
  reply(what: string, reply: Reply | undefined): void;
  /** Lets `what` wait for its answer, until what this gives is called. */
  hold(what: string): () => void;
  /** Every request fails, without a network. */
  offline: boolean;
  /** Who comes in. */
  person: string;
  /** Who is signed in; null for nobody. */
  cookie: string | null;
  notes: Map<string, Note>;
  /** What the sync says of each change, when it refuses them. */
  refuse: ((op: string) => object) | undefined;
  /** How many notes it counts and never tells. */
  untold: number;
  hasPassword: boolean;
  passkeys: { id: string; label: string | null; created_on: string }[];
  devices: typeof DEVICES;
}

export const CODE = 'AAAA-BBBB-CCCC-DDDD-EEEE';

export const DEVICES = [
  { id: 's1', label: 'iPhone', created_on: '2026-03-01', seen_on: '2026-03-04', here: true },
  { id: 's2', label: 'iPad', created_on: '2026-02-20', seen_on: '2026-03-03', here: false },
];

export function problem(status: number, field = '', headers: Record<string, string> = {}): Reply {
  const errors = field ? { errors: [{ field, message: 'no' }] } : {};
  const body = { type: 'about:blank', title: 'No', status, detail: 'no', ...errors };
  return { status, body, type: 'application/problem+json', headers };
}

export function startServer(): FakeServer {
  const own = new Map<string, Reply | undefined>();
  const held = new Map<string, Promise<void>>();
  const server: FakeServer = {
    asked: [],
    bodies: {},
    reply: (what, reply) => void own.set(what, reply),
    hold: (what) => {
      let letGo = () => {};
      const waits = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      held.set(what, waits);
      return letGo;
    },
    offline: false,
    person: 'p1',
    cookie: 'p1',
    notes: new Map(),
    refuse: undefined,
    untold: 0,
    hasPassword: true,
    passkeys: [{ id: 'key-1', label: 'iPhone', created_on: '2026-03-01' }],
    devices: DEVICES,
  };
  const answer = async (url: string, { method = 'GET', body, headers }: RequestInit = {}) => {
    const what = `${method} ${url.replace('/api/v1/', '')}`;
    const sent = body ? JSON.parse(String(body)) : {};
    if (what !== 'POST sync') server.asked.push(what);
    server.bodies[what] = sent;
    await held.get(what);
    const of = (headers as Record<string, string> | undefined)?.['Notes-Of'];
    const given = () => another(server, of) ?? usual(server, what, sent);
    const reply = own.get(what) ?? (server.offline ? 'lost' : given());
    if (reply === 'lost' && !server.offline) usual(server, what, sent);
    if (reply === 'lost') throw new TypeError('Failed to fetch');
    const type = reply.type ?? 'application/json';
    const text = reply.body ? JSON.stringify(reply.body) : null;
    const told = { 'Content-Type': type, ...reply.headers };
    return new Response(text, { status: reply.status, headers: told });
  };
  const network = { get: () => !server.offline, configurable: true };
  Object.defineProperty(navigator, 'onLine', network);
  // Left in place: what is still on its way when a test ends must not go out into the world.
  globalThis.fetch = answer as typeof fetch;
  return server;
}

/** What is said on a phone that holds the notes of somebody who is not signed in. */
function another({ cookie }: FakeServer, of = cookie): Reply | undefined {
  return of === cookie ? undefined : problem(cookie === null ? 401 : 403);
}

function usual(server: FakeServer, what: string, sent: Record<string, unknown>): Reply {
  const { person, cookie } = server;
  if (what === 'POST account' || what === 'POST session') server.cookie = person;
  if (what === 'DELETE account' || what === 'DELETE session') server.cookie = null;
  switch (what) {
    case 'POST sync':
      return { status: 200, body: synced(server, sent['changes'] as Change[]) };
    case 'POST passkey/options':
      return { status: 200, body: { challenge: 'AAAA', user: { id: 'AAAA' } } };
    case 'POST account':
      return { status: 201, body: { person, recovery_code: CODE } };
    case 'GET account':
      return cookie === null ? problem(401) : { status: 200, body: account(server, cookie) };
    case 'POST session':
      return { status: 200, body: { person } };
    case 'POST account/recovery-code':
      return { status: 200, body: { recovery_code: CODE } };
    default:
      server.passkeys = server.passkeys.filter(({ id }) => what !== `DELETE account/passkey/${id}`);
      return { status: 204 };
  }
}

function account({ hasPassword, passkeys, devices }: FakeServer, person: string): object {
  const name = hasPassword ? 'jan' : null;
  const about = { person, name, has_password: hasPassword, created_on: '2026-03-01' };
  return { ...about, passkeys, sessions: devices };
}

interface Change {
  op: string;
  note: Note;
}

function synced({ notes, refuse, untold }: FakeServer, changes: Change[]): object {
  for (const { note } of refuse ? [] : changes) {
    const known = notes.get(note.id);
    notes.set(note.id, known ? merge(known, note) : merge(note, note));
  }
  const all = [...notes.values()];
  const results = changes.map(({ op }) => refuse?.(op) ?? { op, status: 'stored' });
  const rest = { more: false, now: Date.now(), notes: all };
  return {
    epoch: 'e1',
    cursor: all.length,
    results,
    count: all.length + untold,
    digest: digestOf(all),
    ...rest,
  };
}
