/** When to sync: at the start, with the network back, in view again, after a write, now and then. */
import type { Ended, Engine } from './engine.ts';

export interface Surroundings {
  /** Calls `listener` when the network comes back or the app comes into view. */
  onReturn(listener: () => void): () => void;
  /** Calls `listener` when this or another tab wrote notes. */
  onWrite(listener: () => void): () => void;
  /** Asks the phone to sync by itself when there is network, also with the app closed. */
  askBackground(): void;
  /** Calls `listener` after `ms`; gives the way to call it off. */
  after(ms: number, listener: () => void): () => void;
}

const AFTER_WRITE_MS = 1_000;
const NOW_AND_THEN_MS = 900_000;
const OTHER_TAB_MS = 5_000;

export interface Triggers {
  /** Syncs at once. */
  run(): Promise<void>;
  stop(): void;
}

/** Syncs from now on, until it is stopped. */
export function startTriggers(engine: Engine, around: Surroundings): Triggers {
  let isStopped = false;
  let callOff = () => {};
  /** After a failure, and without a session, a write does not hurry. */
  let isHeld = false;
  /** Something was written since the last run began: it may have come too late for that one. */
  let isDue = false;

  function plan(ms: number): void {
    callOff();
    if (!isStopped) callOff = around.after(ms, run);
  }

  async function run(): Promise<void> {
    callOff();
    isDue = false;
    const ended = await engine.run();
    isHeld = ended.kind === 'away' || ended.kind === 'paused';
    if (engine.status.value.waiting > 0) around.askBackground();
    plan(isDue && !isHeld ? AFTER_WRITE_MS : untilNext(ended));
  }

  async function written(): Promise<void> {
    await engine.refresh().catch(() => {});
    const { kind, waiting } = engine.status.value;
    if (kind === 'none' || waiting === 0) return;
    around.askBackground();
    isDue = true;
    if (!isHeld) plan(AFTER_WRITE_MS);
  }

  const ends = [around.onReturn(run), around.onWrite(written)];
  // The first answer may take a while: until then the screens say what the phone knows.
  engine.refresh().catch(() => {});
  run();
  return {
    run,
    stop: () => {
      isStopped = true;
      callOff();
      engine.cut();
      for (const end of ends) end();
    },
  };
}

function untilNext(ended: Ended): number {
  if (ended.kind === 'away') return ended.again;
  return ended.kind === 'busy' ? OTHER_TAB_MS : NOW_AND_THEN_MS;
}
