/**
 * Where a running guide is, from the wall clock alone: nothing counts ticks, so a locked phone, a
 * call or a reload changes nothing. All times in milliseconds, step lengths in seconds.
 */
export interface Run {
  startedAt: number;
  /** Since when it is paused; null while it runs. */
  pausedAt: number | null;
  pausedMs: number;
  /** Time won or given back by going to another step. */
  jumpedMs: number;
  /** Per step without a length: how long it waited for the tap that ended it, in milliseconds. */
  waited?: Record<number, number>;
}

export interface Position {
  /** From 0; the number of steps when it is over. */
  step: number;
  /** Milliseconds into the step. */
  into: number;
  /** Milliseconds left of the step. */
  left: number;
  /** Milliseconds left of the whole. */
  total: number;
  over: boolean;
}

/** A guide that was begun longer ago is no longer running: the person is asked what to do with it. */
const FORGOTTEN_AFTER_MS = 3 * 3_600_000;

/** So soon after a step began, "previous" means the one before it. */
const JUST_BEGUN_MS = 3000;

/** The lengths as they turn out: a step of 0 seconds lasts until the person goes on. */
export function asTaken(seconds: readonly number[], { waited = {} }: Run): number[] {
  return seconds.map((s, i) => {
    const ms = waited[i];
    return s > 0 ? s : ms === undefined ? Number.POSITIVE_INFINITY : ms / 1000;
  });
}

export function begin(now: number): Run {
  return { startedAt: now, pausedAt: null, pausedMs: 0, jumpedMs: 0 };
}

/** Never negative: a clock that was put back does not undo what was done. */
export function elapsed(run: Run, now: number): number {
  return Math.max(0, (run.pausedAt ?? now) - run.startedAt - run.pausedMs + run.jumpedMs);
}

export function position(seconds: readonly number[], run: Run, now: number): Position {
  const whole = sum(seconds);
  const passed = Math.min(elapsed(run, now), whole);
  const ends = seconds.map((_, i) => sum(seconds.slice(0, i + 1)));
  const found = ends.findIndex((end) => passed < end);
  const step = found === -1 ? seconds.length : found;
  const start = ends[step - 1] ?? 0;
  return {
    step,
    into: passed - start,
    left: (ends[step] ?? whole) - passed,
    total: whole - passed,
    over: step === seconds.length,
  };
}

export function pause(run: Run, now: number): Run {
  return run.pausedAt === null ? { ...run, pausedAt: Math.max(now, run.startedAt) } : run;
}

export function resume(run: Run, now: number): Run {
  if (run.pausedAt === null) return run;
  const waited = Math.max(0, now - run.pausedAt);
  return { ...run, pausedAt: null, pausedMs: run.pausedMs + waited };
}

/** To the start of the next step. */
export function skip(seconds: readonly number[], run: Run, now: number): Run {
  const { left, into, step } = position(seconds, run, now);
  if (left < Number.POSITIVE_INFINITY) return { ...run, jumpedMs: run.jumpedMs + left };
  return { ...run, waited: { ...run.waited, [step]: into } };
}

/** To the start of this step, or of the one before when this one has just begun. */
export function previous(seconds: readonly number[], run: Run, now: number): Run {
  const at = position(seconds, run, now);
  const further = at.into < JUST_BEGUN_MS && at.step > 0;
  const before = further ? (seconds[at.step - 1] ?? 0) * 1000 : 0;
  const to = further ? at.step - 1 : at.step;
  // What is gone back to waits for its tap again.
  const earlier = Object.entries(run.waited ?? {}).filter(([step]) => Number(step) < to);
  const waited = run.waited ? { waited: Object.fromEntries(earlier) } : {};
  return { ...run, jumpedMs: run.jumpedMs - at.into - before, ...waited };
}

export function isForgotten(run: Run, now: number): boolean {
  return Math.abs(now - run.startedAt) > FORGOTTEN_AFTER_MS;
}

function sum(seconds: readonly number[]): number {
  // Whole milliseconds: what a step waited must add up to exactly that again.
  return seconds.reduce((total, s) => total + Math.round(s * 1000), 0);
}
