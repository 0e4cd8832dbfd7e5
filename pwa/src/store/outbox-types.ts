/** What waits for the server, and what the phone knows of it. */
import type { Note } from '../core/note.ts';
import type { Stamp } from '../core/stamp.ts';

/** A change that waits; `op` is its name, made once on this phone. */
export interface Waiting {
  op: string;
  /** A delta: only what changed. */
  note: Note;
}

/** A change that the server would not take, set aside. Saving its note again offers it anew. */
export interface Refused extends Waiting {
  refused: { field: string; message: string };
}

export interface SyncState {
  person: string;
  /** The life of the server's database; null until it was heard. */
  epoch: string | null;
  /** The last number of this person's notes that was seen. */
  cursor: number;
  /** When everything was last safely kept, in ms of this phone's clock. */
  safeAt?: number;
  /** When all notes were last offered again because the digests differed, in ms. */
  mendedAt?: number;
  /** True while it is unknown whom the server takes this phone for: a sign-in that has not ended. */
  halted?: boolean;
  /** True since the server said that the session ended, until it gives an answer again. */
  paused?: boolean;
  /** True since phone and server were seen not to have the same, until they have. */
  differs?: boolean;
}

export type Result =
  | { op: string; status: 'stored'; moved?: Record<Stamp, Stamp> }
  | { op: string; status: 'refused'; field: string; message: string };

/** What the server says to a sync. */
export interface Answer {
  epoch: string;
  cursor: number;
  more: boolean;
  /** The server's clock, ms. */
  now: number;
  results: Result[];
  notes: Note[];
  count: number;
  digest: number;
}

/** Everything at one moment. */
export interface Snapshot {
  state: SyncState | undefined;
  notes: Note[];
  waiting: number;
  refused: number;
}

export interface Outbox {
  /** Undefined on a phone without an account. */
  state(): Promise<SyncState | undefined>;
  /**
   * This phone is `person`'s from now on: every note is offered. Nothing changes when it was so
   * already, but that a halt and a pause end.
   */
  join(person: string): Promise<void>;
  /** Forgets the account and what waited for it. The notes stay. */
  leave(): Promise<void>;
  /** Holds the sync, before a sign-in: nothing may go to somebody else. `join` or `resume` ends it. */
  halt(): Promise<void>;
  resume(): Promise<void>;
  /** Keeps what was heard, for the other tabs and for after a restart. */
  heard(what: Pick<SyncState, 'paused' | 'differs'>): Promise<void>;
  /** The oldest changes that wait, at most `limit`; not those that were refused. */
  waiting(limit: number): Promise<Waiting[]>;
  refused(): Promise<Refused[]>;
  /** `notes`: how many notes have a change that waits · `refused`: how many changes were refused. */
  count(): Promise<{ notes: number; refused: number }>;
  snapshot(): Promise<Snapshot>;
  /**
   * Does what `answer` says to a request that was made in the state `asked`, whole or not at all.
   * Gives the notes that changed here; null when the state has become another since: then nothing
   * was done.
   */
  take(asked: SyncState, answer: Answer): Promise<Note[] | null>;
  /** Offers every note as a whole, and fetches all from the start. */
  offerAll(): Promise<void>;
  /** Offers anew what was refused and has changed since, or can be mended; `all`: also the rest. */
  retryRefused(all?: boolean): Promise<void>;
}
