/** The steps of a guide as lengths, and how they are shown. */
import type { Guide, GuideStep } from '../../core/content.ts';
import { type Rhythm, wholeBreaths } from './breath.ts';
import type { Cue } from './cues.ts';
import type { Going } from './going.ts';
import { asTaken } from './timeline.ts';

/**
 * Seconds per step, infinite for one that waits for a tap. A guide for breathing is one step, of
 * whole breaths.
 */
export function lengths(guide: Guide, rhythm: Rhythm, going: Going): number[] {
  const planned =
    guide.kind === 'steps'
      ? guide.steps.map((step) => step.seconds)
      : [wholeBreaths(guide.seconds, rhythm, going.rhythmSince / 1000)];
  return asTaken(planned, going.run);
}

/** Two long halves have a point to turn round; short steps just follow each other. */
export function cueBefore(steps: readonly GuideStep[], step: number): Cue {
  if (step >= steps.length) return 'end';
  const [a, b] = steps;
  return steps.length === 2 && a?.seconds === b?.seconds ? 'half' : 'next';
}

/** True when a step is for the left leg: the drawings show the right leg in front. */
export function isLeft(step: GuideStep): boolean {
  return /\blinks\b|\blinker/i.test(step.say);
}
