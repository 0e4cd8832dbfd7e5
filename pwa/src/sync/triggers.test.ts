import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ended, Engine } from './engine.ts';
import { NO_ACCOUNT, type Status, watched } from './status.ts';
import { startTriggers, type Triggers } from './triggers.ts';

const DONE: Ended = { kind: 'done' };
const status = watched<Status>(NO_ACCOUNT);
const waiting: Status = { kind: 'waiting', waiting: 2, refused: 0, since: null };
const safe: Status = { kind: 'safe', waiting: 0, refused: 0, since: 1 };

let ended: Ended;
let run: ReturnType<typeof vi.fn>;
let planned: { ms: number; go: () => void } | null;
let returned = () => {};
let wrote = () => {};
let asked = 0;
let started: Triggers;

beforeEach(async () => {
  status.set(safe);
  [ended, planned, asked] = [DONE, null, 0];
  run = vi.fn(async () => ended);
  const engine = { status, run, refresh: async () => {}, cut: vi.fn() } as unknown as Engine;
  const on = (set: (listener: () => void) => void) => (listener: () => void) => {
    set(listener);
    return () => set(() => {});
  };
  started = startTriggers(engine, {
    onReturn: on((listener) => {
      returned = listener;
    }),
    onWrite: on((listener) => {
      wrote = listener;
    }),
    askBackground: () => {
      asked++;
    },
    after: (ms, go) => {
      const plan = { ms, go };
      planned = plan;
      return () => {
        if (planned === plan) planned = null;
      };
    },
  });
  await vi.waitFor(() => expect(planned).not.toBeNull());
});

const pass = () => new Promise((resolve) => setTimeout(resolve));

describe('a sync begins', () => {
  it('at the start, and again after a quarter of an hour', async () => {
    expect(run).toHaveBeenCalledOnce();
    expect(planned?.ms).toBe(900_000);
    planned?.go();
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('at once when the network or the person is back', () => {
    returned();
    expect(run).toHaveBeenCalledTimes(2);
    expect(planned).toBeNull();
  });

  it('a second after the last write', async () => {
    status.set(waiting);
    for (let n = 0; n < 5; n++) wrote();
    await pass();
    expect(planned?.ms).toBe(1_000);
    expect(run).toHaveBeenCalledOnce();
    planned?.go();
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('a second after a write that came too late for a run', async () => {
    run.mockImplementationOnce(async () => {
      status.set(waiting);
      wrote();
      await pass();
      status.set(safe);
      return DONE;
    });
    await started.run();
    expect(planned?.ms).toBe(1_000);
  });

  it('not after a write that leaves nothing to send', async () => {
    wrote();
    status.set(NO_ACCOUNT);
    wrote();
    await pass();
    expect(planned?.ms).toBe(900_000);
    expect(asked).toBe(0);
  });

  it('when a failure has been waited out, and not sooner for a write', async () => {
    ended = { kind: 'away', again: 16_000 };
    await started.run();
    expect(planned?.ms).toBe(16_000);
    status.set(waiting);
    wrote();
    await pass();
    expect(planned?.ms).toBe(16_000);
    expect(run).toHaveBeenCalledTimes(2);
    ended = DONE;
    returned();
    expect(run).toHaveBeenCalledTimes(3);
  });

  it('soon when another tab was at it', async () => {
    ended = { kind: 'busy' };
    await started.run();
    expect(planned?.ms).toBe(5_000);
  });

  it('by the phone itself when something waits and the app may close', async () => {
    status.set(waiting);
    ended = { kind: 'away', again: 2_000 };
    await started.run();
    expect(asked).toBe(1);
  });
});

it('nothing begins once it is stopped', async () => {
  started.stop();
  expect(planned).toBeNull();
  returned();
  wrote();
  await pass();
  expect(run).toHaveBeenCalledOnce();
});

it('a status is told at once, and then only when it is another', () => {
  const told: Status[] = [];
  const value = watched(NO_ACCOUNT);
  const stop = value.subscribe((now) => told.push(now));
  value.set({ ...NO_ACCOUNT });
  value.set(safe);
  stop();
  value.set(waiting);
  expect(told).toEqual([NO_ACCOUNT, safe]);
  expect(value.value).toBe(waiting);
});
