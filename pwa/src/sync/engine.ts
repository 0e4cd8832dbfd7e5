/**
 * One sync from beginning to end. Everything it does can be stopped at any moment and done again:
 * a change leaves the outbox only when the server named it.
 */
import type { Answer, Outbox, SyncState, Waiting } from '../store/index.ts';
import { agreement } from './agreement.ts';
import { backOff } from './back-off.ts';
import { batches, MOST } from './batches.ts';
import { type Fetch, wireOf } from './exchange.ts';
import type { Outcome } from './outcome.ts';
import { NO_ACCOUNT, type Status, type Watched, watched } from './status.ts';

export interface Parts {
  outbox: Outbox;
  fetch: Fetch;
  /** Does `work` while no other tab syncs. Undefined when one does, unless told to `wait` for it. */
  lock: <T>(work: () => Promise<T>, wait?: boolean) => Promise<T | undefined>;
  /** Ms since 1970. */
  now: () => number;
  /** From 0 up to 1. */
  random: () => number;
  /** How many ms one answer may take. */
  patience?: number;
}

/**
 * How a run ended: with everything exchanged, without an account, without a session, with another
 * tab at it, or to be tried again in `again` ms.
 */
export type Ended = { kind: 'done' | 'none' | 'paused' | 'busy' } | { kind: 'away'; again: number };

export interface Engine {
  readonly status: Watched<Status>;
  /** One run at a time: another that is asked for meanwhile begins when this one has ended. */
  run(): Promise<Ended>;
  /** Reads anew what waits, after a write. */
  refresh(): Promise<void>;
  /** Signs in while nothing is sent; until it is known who came in, nothing will be. */
  enter(signIn: () => Promise<string | null>): Promise<void>;
  leave(): Promise<void>;
  /** Gives up what is on its way. */
  cut(): void;
}

const PATIENCE_MS = 30_000;
const HOUR_MS = 3_600_000;
/** More requests than any honest run needs. */
const MOST_ROUNDS = 2_000;

export function openSync(parts: Parts): Engine {
  const { outbox, lock, now } = parts;
  const status = watched(NO_ACCOUNT);
  const wire = wireOf(parts.fetch, now, parts.patience ?? PATIENCE_MS);
  const waits = backOff(parts.random);
  const batch = batches();
  const { agrees } = agreement();

  async function refresh(): Promise<void> {
    const [state, { notes, refused }] = await Promise.all([outbox.state(), outbox.count()]);
    const since = state?.safeAt ?? null;
    const kind = () => {
      if (state?.halted || state?.paused) return 'paused';
      if (notes > 0) return 'waiting';
      // What was refused makes a difference by itself, and nothing is compared meanwhile.
      if (refused > 0) return 'refused';
      if (state?.differs) return 'differs';
      return since === null ? 'unheard' : 'safe';
    };
    status.set(state ? { kind: kind(), waiting: notes, refused, since } : NO_ACCOUNT);
  }

  const away = (after: number | null = null): Ended => ({ kind: 'away', again: waits.next(after) });

  async function go(): Promise<Ended> {
    if ((await outbox.count()).refused > 0) await outbox.retryRefused();
    let last: Answer | null = null;
    let forgotten = 0;
    let mended = false;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const state = await outbox.state();
      if (!state) return { kind: 'none' };
      const held = state.halted ? await whileHalted(state.person) : null;
      if (held) return held;
      const waiting = await outbox.waiting(MOST * (1 + batch.behind));
      const isHeard = last !== null && !last.more;
      if (isHeard && waiting.length === 0) {
        const settled = await settle(last as Answer, mended);
        if (settled === 'done') return { kind: 'done' };
        mended ||= settled === 'mended';
        last = null;
        continue;
      }
      // What met a fault by itself waits until everything else was said and heard.
      const changes = batch.areBehind(waiting) && !isHeard ? [] : batch.next(waiting);
      const outcome = await wire.exchange(state, changes);
      const step = await follow(state, changes, outcome);
      if ('kind' in step) {
        if (step.kind === 'paused') await outbox.heard({ paused: true });
        return step;
      }
      if (step.answer && state.paused) await outbox.heard({ paused: false });
      if (step.answer && isForgotten(state, step.answer) && ++forgotten > 1) return away();
      if (step.answer && isStuck(state, changes, step.answer)) return away();
      last = step.answer ?? last;
      await refresh();
    }
    return away();
  }

  /** Does what `outcome` asks: how the run ended, or the answer that was taken, if any. */
  async function follow(
    state: SyncState,
    changes: Waiting[],
    outcome: Outcome,
  ): Promise<Ended | { answer: Answer | null }> {
    if (outcome.kind === 'ended') return { kind: 'paused' };
    if (outcome.kind === 'away') {
      if (!outcome.busy) batch.failed(changes);
      return away(outcome.after);
    }
    if (outcome.kind === 'unfit') return setAside(state, changes, outcome.reason);
    const taken = await outbox.take(state, outcome.answer);
    if (!taken) return { answer: null };
    batch.went(changes);
    waits.reset();
    return { answer: outcome.answer };
  }

  /** Finds the one that cannot be taken. Without it all must be well, or it is not to blame. */
  async function setAside(
    state: SyncState,
    changes: Waiting[],
    reason: { field: string; message: string } | null,
  ): Promise<Ended | { answer: Answer | null }> {
    batch.failed(changes);
    if (changes.length > 1) return { answer: null };
    const [only] = changes;
    if (!only || !reason) return away();
    const without = await wire.exchange(state, []);
    if (without.kind !== 'answer') return follow(state, [], without);
    const results = [{ op: only.op, status: 'refused' as const, ...reason }];
    return follow(state, changes, { ...without, answer: { ...without.answer, results } });
  }

  /** Compares phone and server; when they differ, everything is exchanged anew, once in a while. */
  async function settle(answer: Answer, mended: boolean): Promise<'done' | 'written' | 'mended'> {
    const { state, notes, waiting, refused } = await outbox.snapshot();
    const isNow = state?.cursor === answer.cursor && state.epoch === answer.epoch;
    // What was refused makes a difference that is known and shown.
    if (waiting > 0) return 'written';
    if (!state || !isNow || refused > 0) return 'done';
    const differs = !(await agrees(notes, answer));
    if (differs !== (state.differs === true)) await outbox.heard({ differs });
    if (!differs) return 'done';
    const ago = now() - (state.mendedAt ?? Number.NEGATIVE_INFINITY);
    if (mended || (ago >= 0 && ago < HOUR_MS)) return 'done';
    await outbox.offerAll();
    return 'mended';
  }

  /** After a sign-in whose end was not heard: does the server still take us for `person`? */
  async function whileHalted(person: string): Promise<Ended | null> {
    const who = await wire.whoIs();
    if (who === undefined) return away();
    if (who !== person) return { kind: 'paused' };
    await outbox.resume();
    return null;
  }

  let running: Promise<Ended> | null = null;
  let next: Promise<Ended> | null = null;

  async function once(): Promise<Ended> {
    try {
      const ended = (await lock(go)) ?? { kind: 'busy' as const };
      await refresh();
      return ended;
    } catch {
      // The phone's storage failed; nothing was lost, and later it may work again.
      return away();
    }
  }

  function run(): Promise<Ended> {
    if (!running) {
      running = once().finally(() => {
        running = null;
      });
      return running;
    }
    next ??= running.then(() => {
      next = null;
      return run();
    });
    return next;
  }

  return {
    status,
    run,
    refresh,
    cut: wire.cut,
    enter: async (signIn) => {
      wire.cut();
      const work = async () => {
        await outbox.halt();
        const person = await signIn();
        if (person === null) return;
        await outbox.join(person);
      };
      await lock(work, true).finally(refresh);
    },
    leave: async () => {
      wire.cut();
      await lock(() => outbox.leave(), true);
      await refresh();
    },
  };
}

function isForgotten(asked: SyncState, answer: Answer): boolean {
  return (asked.epoch !== null && asked.epoch !== answer.epoch) || answer.cursor < asked.cursor;
}

/** True when asking on would give the same again. */
function isStuck(asked: SyncState, changes: Waiting[], answer: Answer): boolean {
  return (
    changes.length === 0 &&
    answer.more &&
    answer.cursor === asked.cursor &&
    answer.epoch === asked.epoch
  );
}
