/**
 * A server that keeps to the protocol of the sync, small and in memory, behind a real socket: for
 * tests of the phone that need it to fail in ways of their choosing.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { digestOf } from '../core/digest.ts';
import { moveStamps, stampsIn } from '../core/moved.ts';
import { merge, type Note } from '../core/note.ts';
import { deviceOf, nextStamp, type Stamp } from '../core/stamp.ts';
import type { Answer, Result, SyncState, Waiting } from '../store/index.ts';

export interface Asked extends Pick<SyncState, 'epoch' | 'cursor'> {
  changes: Waiting[];
}

/** Spoils a request: true when it has answered, or never will. */
export type Fault = (asked: Asked, response: ServerResponse, request: IncomingMessage) => boolean;

export class SyncServer {
  url = '';
  epoch = 'first';
  clock = () => Date.now();
  notes = new Map<string, { seq: number; note: Note }>();
  seq = 0;
  applied = new Map<string, Record<Stamp, Stamp>>();
  asked: Asked[] = [];
  /** Comes before anything is done. */
  fault: Fault = () => false;
  /** Comes after everything was done: the answer may still be lost, or changed. */
  late: (answer: Answer, response: ServerResponse) => boolean = () => false;
  pageSize = 500;
  person = 'anna';
  #last: Stamp | null = null;
  #http = createServer((request, response) => {
    this.#hear(request, response).catch(() => response.destroy());
  });

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#http.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
    return this;
  }

  async stop(): Promise<void> {
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  get all(): Note[] {
    return [...this.notes.values()].map(({ note }) => note);
  }

  /** What another phone of the same person would have sent. */
  put(note: Note): void {
    const old = this.notes.get(note.id)?.note;
    this.notes.set(note.id, { seq: ++this.seq, note: merge(old ?? note, note) });
  }

  async #hear(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += chunk;
    if (request.url === '/api/v1/account') return send(response, { person: this.person });
    if (request.url !== '/api/v1/sync') return page(response);
    // After a 421 Node asks again by itself, without what it was to send.
    if (text === '') return problem(response, 400);
    if (request.headers['notes-of'] !== this.person) return problem(response, 403);
    const asked = JSON.parse(text) as Asked;
    this.asked.push(asked);
    if (this.fault(asked, response, request)) return;
    const answer = this.#answer(asked);
    if (!this.late(answer, response)) send(response, answer);
  }

  #answer(asked: Asked): Answer {
    const cursor = asked.epoch === this.epoch && asked.cursor <= this.seq ? asked.cursor : 0;
    const results = asked.changes.map((change) => this.#take(change));
    const newer = [...this.notes.values()]
      .filter(({ seq }) => seq > cursor)
      .sort((a, b) => a.seq - b.seq);
    const given = newer.slice(0, this.pageSize);
    const more = given.length < newer.length;
    return {
      epoch: this.epoch,
      cursor: more ? (given.at(-1)?.seq ?? cursor) : this.seq,
      more,
      now: this.clock(),
      results,
      notes: given.map(({ note }) => note),
      count: this.notes.size,
      digest: digestOf(this.all),
    };
  }

  #take({ op, note }: Waiting): Result {
    const moved = this.applied.get(op) ?? this.#merge(note);
    this.applied.set(op, moved);
    return { op, status: 'stored', ...(Object.keys(moved).length > 0 ? { moved } : {}) };
  }

  #merge(sent: Note): Record<Stamp, Stamp> {
    const now = this.clock();
    const ahead = [...new Set(stampsIn(sent))]
      .filter((stamp) => stamp > nextStamp(null, now + 1, ''))
      .sort();
    const moves = new Map<Stamp, Stamp>();
    for (const stamp of ahead) {
      this.#last = nextStamp(this.#last, now, deviceOf(stamp));
      moves.set(stamp, this.#last);
    }
    const note = moveStamps(sent, moves);
    const old = this.notes.get(note.id)?.note;
    const merged = merge(old ?? note, note);
    if (JSON.stringify(merged) !== JSON.stringify(old)) this.put(merged);
    return Object.fromEntries(moves);
  }
}

export function send(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}

/** What somebody else's network says. */
export function page(response: ServerResponse, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'text/html' });
  response.end('<!doctype html><title>Welkom op de wifi</title>');
}

export function problem(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'application/problem+json' });
  response.end(JSON.stringify({ type: 'about:blank', title: 'x', status, detail: 'It is so.' }));
}
