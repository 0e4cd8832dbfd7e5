/** The rhythm of a guided breath: which phase, how full. Times in milliseconds. */
import type { Caution } from '../../core/content.ts';
import type { Profile } from '../../core/diary.ts';
import { isLimited } from '../../core/safety.ts';

export type Rhythm = '4-6' | '4-7-8';
export type PhaseId = 'in' | 'hold' | 'out';

export interface Phase {
  id: PhaseId;
  say: string;
  seconds: number;
}

export interface Breath extends Phase {
  /** Counts up with every phase since the start: a new number is a new phase. */
  index: number;
  /** Whole seconds of the phase that are left, 1 at the least. */
  left: number;
}

const PHASES: Record<Rhythm, Phase[]> = {
  '4-6': [
    { id: 'in', say: 'Adem in', seconds: 4 },
    { id: 'out', say: 'Adem uit', seconds: 6 },
  ],
  '4-7-8': [
    { id: 'in', say: 'Adem in', seconds: 4 },
    { id: 'hold', say: 'Houd vast', seconds: 7 },
    { id: 'out', say: 'Adem uit', seconds: 8 },
  ],
};

export const LIMIT = 'breath-4-7-8';

/** The rhythm that the person chose, unless a caution rules it out. */
export function rhythmOf(
  profile: Pick<Profile, 'breath' | 'cautions'>,
  cautions: Caution[],
): Rhythm {
  return isLimited(LIMIT, profile.cautions, cautions) ? '4-6' : profile.breath;
}

/** Why holding the breath is ruled out; empty when it is not. */
export function limitReasons(mine: readonly string[], cautions: Caution[]): string[] {
  return cautions.filter((c) => isLimited(LIMIT, mine, [c])).map((c) => c.reason);
}

/** Seconds until the last breath out is complete, at least `seconds`, counted from the start. */
export function wholeBreaths(seconds: number, rhythm: Rhythm, since = 0): number {
  const cycle = cycleOf(rhythm);
  return since + Math.max(1, Math.ceil((seconds - since) / cycle)) * cycle;
}

/** `passed` since the rhythm began. */
export function breathAt(rhythm: Rhythm, passed: number): Breath {
  const phases = PHASES[rhythm];
  const cycle = cycleOf(rhythm) * 1000;
  const round = Math.floor(passed / cycle);
  let rest = passed - round * cycle;
  for (const [i, phase] of phases.entries()) {
    const length = phase.seconds * 1000;
    if (rest < length)
      return {
        ...phase,
        index: round * phases.length + i,
        left: Math.ceil((length - rest) / 1000),
      };
    rest -= length;
  }
  return { ...(phases[0] as Phase), index: (round + 1) * phases.length, left: 1 };
}

/** How full the lungs are, 0 to 1: slow at both ends, as a breath is. */
export function fullness(rhythm: Rhythm, passed: number): number {
  const phase = breathAt(rhythm, passed);
  const start = phaseStart(rhythm, passed);
  const part = Math.min(1, (passed - start) / (phase.seconds * 1000));
  const eased = (1 - Math.cos(Math.PI * part)) / 2;
  return phase.id === 'in' ? eased : phase.id === 'out' ? 1 - eased : 1;
}

function phaseStart(rhythm: Rhythm, passed: number): number {
  const cycle = cycleOf(rhythm) * 1000;
  let start = Math.floor(passed / cycle) * cycle;
  for (const phase of PHASES[rhythm]) {
    if (passed < start + phase.seconds * 1000) return start;
    start += phase.seconds * 1000;
  }
  return start;
}

function cycleOf(rhythm: Rhythm): number {
  return PHASES[rhythm].reduce((sum, phase) => sum + phase.seconds, 0);
}
