/** Whatever the network says, nothing that waits is ever lost, and one bad change holds up no other. */
import 'fake-indexeddb/auto';
import type { ServerResponse } from 'node:http';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../core/note.ts';
import { closePhones, phoneOn, runOut, sorted, type TestPhone } from '../tests/sync-phone.ts';
import { type Fault, page, problem, SyncServer, send } from '../tests/sync-server.ts';

const WAITING = 50;
const POISON = 'day:poison';

let server: SyncServer;
let phone: TestPhone;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  server = await new SyncServer().start();
  phone = phoneOn(server, 'phone');
  await phone.store.sync.join('anna');
  await phone.store.save(changes());
});

afterEach(async () => {
  closePhones();
  await server.stop();
});

/** Fifty, the poisoned one in the middle. */
function changes(): Change[] {
  const ids = Array.from({ length: WAITING }, (_, n) => (n === 20 ? POISON : `day:${n}`));
  return ids.map((id) => ({ id, kind: 'day', fields: { evening: 3, text: `over ${id}` } }));
}

type Answering = (response: ServerResponse) => void;

const STATUSES = [
  ...[400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417],
  ...[418, 421, 422, 423, 424, 425, 426, 428, 429, 431, 451, 499],
  ...[500, 501, 502, 503, 504, 505, 506, 507, 508, 510, 511, 520, 522, 524, 530, 599],
];

const right = { epoch: 'first', cursor: 1, more: false, now: 1, count: 0, digest: 0 };
const empty = { ...right, results: [], notes: [] };
const json =
  (body: unknown): Answering =>
  (response) =>
    send(response, body);
const text =
  (body: string, headers = {}): Answering =>
  (response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', ...headers });
    response.end(body);
  };
const redirect =
  (status: number, to: string): Answering =>
  (response) => {
    response.writeHead(status, { Location: to });
    response.end();
  };

const STRANGE: Record<string, Answering> = {
  'a page of the wifi with 200': (response) => page(response),
  'an empty 200': (response) => response.end(),
  'JSON that was cut': text('{"epoch": "first", "cursor": 12, "more": fal'),
  'a number that is none': text(JSON.stringify(empty).replace('"now":1', '"now":NaN')),
  'two answers in one': text(`${JSON.stringify(empty)}${JSON.stringify(empty)}`),
  null: json(null),
  'a list': json([empty]),
  'a text': json('ok'),
  'another program': json({ ok: true }),
  'no epoch': json({ ...empty, epoch: undefined }),
  'an empty epoch': json({ ...empty, epoch: '' }),
  'an epoch that is a number': json({ ...empty, epoch: 7 }),
  'a cursor of text': json({ ...empty, cursor: '12' }),
  'a cursor below zero': json({ ...empty, cursor: -1 }),
  'a broken cursor': json({ ...empty, cursor: 1.5 }),
  'no more': json({ ...empty, more: undefined }),
  'no digest': json({ ...empty, digest: undefined }),
  'a digest beyond what is exact': text(
    JSON.stringify(empty).replace('"digest":0', '"digest":1e300'),
  ),
  'results that are no list': json({ ...empty, results: {} }),
  'a result that is null': json({ ...empty, results: [null] }),
  'a result without a status': json({ ...empty, results: [{ op: 'x' }] }),
  'a status that nobody knows': json({ ...empty, results: [{ op: 'x', status: 'lost' }] }),
  'a refusal without a reason': json({ ...empty, results: [{ op: 'x', status: 'refused' }] }),
  'a move that is no stamp': json({
    ...empty,
    results: [{ op: 'x', status: 'stored', moved: { a: 'b' } }],
  }),
  'a note without an id': json({ ...empty, notes: [{ kind: 'day', fields: {}, stamps: {} }] }),
  'a note without stamps': json({ ...empty, notes: [{ id: 'day:1', kind: 'day', fields: {} }] }),
  'a lost text without a stamp': json({
    ...empty,
    notes: [{ id: 'a', kind: 'day', fields: {}, stamps: {}, lost: [{ field: 'text' }] }],
  }),
  'an answer about nothing that was sent': json(empty),
  'an answer about foreign ops': json({
    ...empty,
    results: [{ op: 'of-somebody-else', status: 'stored' }],
  }),
  '201': (response) => send(response, empty, 201),
  '202': (response) => send(response, empty, 202),
  '204': (response) => response.writeHead(204).end(),
  '206': (response) => send(response, empty, 206),
  '300': (response) => page(response, 300),
  '304': (response) => response.writeHead(304).end(),
  'a redirect to a page to sign in': redirect(302, '/login'),
  'a redirect that keeps the method': redirect(307, '/login'),
  'a redirect for ever': redirect(308, '/api/v1/sync'),
  'a redirect to nowhere': redirect(303, 'http://127.0.0.1:1/'),
  'a connection that is reset': (response) => response.socket?.resetAndDestroy(),
  'a connection that ends': (response) => response.socket?.end(),
  'a reset in the middle of the answer': (response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 5_000 });
    response.write('{"epoch":');
    setTimeout(() => response.socket?.resetAndDestroy(), 5);
  },
  'fewer bytes than promised': (response) => {
    response.writeHead(200, { 'Content-Length': 5_000 });
    response.write('{"epoch":');
    response.socket?.end();
  },
  'what is no gzip': text('<html>', { 'Content-Encoding': 'gzip' }),
  'what is no HTTP': (response) => response.socket?.end('SSH-2.0-OpenSSH\r\n'),
  silence: () => {},
  'silence after the first half': (response) => response.write('{"epoch": "first", '),
};

interface Kind {
  name: string;
  answer: Answering;
}

const KINDS: Kind[] = [
  ...STATUSES.flatMap((status) => [
    { name: `${status}, by our server`, answer: (r: ServerResponse) => problem(r, status) },
    { name: `${status}, by somebody else`, answer: (r: ServerResponse) => page(r, status) },
  ]),
  ...Object.entries(STRANGE).map(([name, answer]) => ({ name, answer })),
];

const always =
  ({ answer }: Kind): Fault =>
  (_, response) => {
    answer(response);
    return true;
  };

const forPoison =
  ({ answer }: Kind): Fault =>
  ({ changes }, response) => {
    const hit = changes.some(({ note }) => note.id === POISON);
    if (hit) answer(response);
    return hit;
  };

const isSilent = ({ name }: Kind) => name.startsWith('silence');
/** What says nothing about a change: who is asked for, and how often, is told from the whole. */
const aboutAll = ({ name }: Kind) =>
  ['401, by our', '403, by our', '429'].some((start) => name.startsWith(start));

/** Who says a status makes a difference to these alone. */
const isToldApart = ({ name }: Kind) =>
  !name.includes('somebody') ||
  ['400', '413', '422', '500'].some((start) => name.startsWith(start));

it('knows more than sixty kinds of answer', () => {
  expect(KINDS.length).toBeGreaterThan(100);
});

describe('when every answer is', { timeout: 30_000 }, () => {
  it.each(KINDS)('$name: all 50 are kept, and go when it is over', async (kind) => {
    if (isSilent(kind)) phone = phoneOn(server, 'phone', { patience: 200 });
    server.fault = always(kind);
    for (let n = 0; n < (isSilent(kind) ? 1 : 3); n++) await phone.engine.run();
    expect(await phone.store.sync.waiting(100)).toHaveLength(WAITING);
    expect(phone.engine.status.value).toMatchObject({ waiting: WAITING, refused: 0, since: null });
    server.fault = () => false;
    expect(await runOut(phone)).toEqual({ kind: 'done' });
    expect(sorted(server.all)).toEqual(sorted(await phone.store.load()));
    expect(server.applied.size).toBe(WAITING);
    expect(phone.engine.status.value).toMatchObject({ kind: 'safe', waiting: 0, refused: 0 });
  });
});

describe('when one change makes the answer', { timeout: 30_000 }, () => {
  const kinds = KINDS.filter((kind) => !aboutAll(kind) && !isSilent(kind) && isToldApart(kind));

  it.each(kinds)('$name: the other 49 go, and that one stays in sight', async (kind) => {
    server.fault = forPoison(kind);
    for (let n = 0; n < 30 && server.notes.size < WAITING - 1; n++) await phone.engine.run();
    expect(server.notes.size).toBe(WAITING - 1);
    const { waiting, refused } = phone.engine.status.value;
    expect(waiting + refused).toBe(1);
    const left = [...(await phone.store.sync.waiting(9)), ...(await phone.store.sync.refused())];
    expect(left.map(({ note }) => note.id)).toEqual([POISON]);
    server.fault = () => false;
    // What was refused is offered again when the person changes it.
    await phone.store.save([{ id: POISON, kind: 'day', fields: { text: 'anders' } }]);
    expect(await runOut(phone)).toEqual({ kind: 'done' });
    expect(sorted(server.all)).toEqual(sorted(await phone.store.load()));
    expect(phone.engine.status.value.kind).toBe('safe');
  });
});

it('a phone that reaches no server keeps everything', async () => {
  await server.stop();
  for (let n = 0; n < 3; n++) expect((await phone.engine.run()).kind).toBe('away');
  expect(await phone.store.sync.waiting(100)).toHaveLength(WAITING);
  server = await new SyncServer().start();
  const again = phoneOn(server, 'phone');
  expect(await runOut(again)).toEqual({ kind: 'done' });
  expect(server.notes.size).toBe(WAITING);
});

it('notes do not follow a redirect to another server', async () => {
  const other = await new SyncServer().start();
  const away = redirect(307, `${other.url}/api/v1/sync`);
  server.fault = (_, response) => {
    away(response);
    return true;
  };
  expect((await phone.engine.run()).kind).toBe('away');
  expect(other.asked).toEqual([]);
  expect(await phone.store.sync.waiting(100)).toHaveLength(WAITING);
  await other.stop();
});

it('an answer that names only some lets go of those alone', async () => {
  let named = 0;
  server.late = (answer, response) => {
    answer.results.splice(7);
    named = answer.results.length;
    send(response, answer);
    server.late = (_, again) => {
      again.socket?.resetAndDestroy();
      return true;
    };
    return true;
  };
  await phone.engine.run();
  expect(named).toBe(7);
  expect(await phone.store.sync.waiting(100)).toHaveLength(WAITING - 7);
});

it('an answer about a change that waits, but was not sent, lets nothing go', async () => {
  const [first, ...rest] = await phone.store.sync.waiting(100);
  server.fault = ({ changes }, response) => {
    if (changes.length > 1) return problem(response, 413) === undefined;
    const results = [first, ...rest].map((change) => ({ op: change?.op, status: 'stored' }));
    send(response, { ...empty, results });
    server.fault = (_, again) => page(again, 503) === undefined;
    return true;
  };
  await phone.engine.run();
  expect(await phone.store.sync.waiting(100)).toHaveLength(WAITING - 1);
});
