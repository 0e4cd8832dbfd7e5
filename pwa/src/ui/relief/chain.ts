/** One run of "Nu last?": which step, what was done. Pure; times in milliseconds. */
import type { Caution, ReliefStep } from '../../core/content.ts';
import type { Day, Instant } from '../../core/days.ts';
import type { Score } from '../../core/diary.ts';
import { judge } from '../../core/safety.ts';

export interface Step extends ReliefStep {
  /** How the person's cautions change it. */
  changes: string[];
}

export interface Relief {
  /** Of the note. */
  id: string;
  day: Day;
  zone: string;
  at: Instant;
  cramp: boolean;
  step: number;
  /** When this step began. */
  since: number;
  /** Measures that were done, each once. */
  done: string[];
  before: Score | null;
  after: Score | null;
  phase: 'steps' | 'after' | 'end';
}

/** Who comes back later than this after a step was over begins anew; what was done is noted. */
const OPEN_MS = 30 * 60_000;

/** The steps that the person's cautions leave, changed as they ask. */
export function safeSteps(
  steps: readonly ReliefStep[],
  mine: readonly string[],
  cautions: Caution[],
): Step[] {
  return steps
    .map((step) => ({ ...step, judgment: judge(step.judged_as ?? step.measure, mine, cautions) }))
    .filter(({ judgment }) => judgment.allowed)
    .map(({ judgment, ...step }) => ({ ...step, changes: judgment.changes }));
}

/** Milliseconds into the step, at most its length. */
export function into(relief: Relief, step: Step, now: number): number {
  return Math.min(step.seconds * 1000, Math.max(0, now - relief.since));
}

export function isHalfway(relief: Relief, step: Step, now: number): boolean {
  return into(relief, step, now) >= step.seconds * 500;
}

/** A step of which half the time passed counts, whatever is tapped after that. */
export function counted(relief: Relief, step: Step, now: number): Relief {
  return isHalfway(relief, step, now) ? withDone(relief, step) : relief;
}

export function next(relief: Relief, steps: readonly Step[], now: number): Relief {
  const step = steps[relief.step];
  return onward(step ? withDone(relief, step) : relief, steps, now);
}

export function skip(relief: Relief, steps: readonly Step[], now: number): Relief {
  const step = steps[relief.step];
  return onward(step ? counted(relief, step, now) : relief, steps, now);
}

export function stop(relief: Relief, steps: readonly Step[], now: number): Relief {
  const step = steps[relief.step];
  return { ...(step ? counted(relief, step, now) : relief), phase: 'after' };
}

/** It turns out to be a cramp: its help begins at once, in the same note. */
export function toCramp(relief: Relief, steps: readonly Step[], now: number): Relief {
  return { ...skip(relief, steps, now), cramp: true, step: 0, since: now, phase: 'steps' };
}

export function isOpen(relief: Relief, steps: readonly Step[], now: number): boolean {
  const length = (steps[relief.step]?.seconds ?? 0) * 1000;
  return relief.phase !== 'end' && Math.abs(now - relief.since) < length + OPEN_MS;
}

/** True when its end has been shown for long enough. */
export function isPast({ phase, since }: Relief, now: number): boolean {
  return phase === 'end' && Math.abs(now - since) > OPEN_MS;
}

function onward(relief: Relief, steps: readonly Step[], now: number): Relief {
  const step = relief.step + 1;
  return step < steps.length
    ? { ...relief, step, since: now }
    : { ...relief, since: now, phase: 'after' };
}

function withDone(relief: Relief, step: Step): Relief {
  if (relief.done.includes(step.measure)) return relief;
  return { ...relief, done: [...relief.done, step.measure] };
}
