import type { ComponentChildren } from 'preact';
import type { Answers } from './answers.ts';

/** What each screen of the start is given. */
export interface StepProps {
  answers: Answers;
  /** Keeps an answer and stays. */
  change: (part: Partial<Answers>) => void;
  /** Keeps an answer and goes to the next screen, or ends the start. */
  next: (part?: Partial<Answers>) => void;
  /** Goes on without an answer. */
  skip: () => void;
  /** What the main button says. */
  go: string;
  frame: { where: string; step?: number; steps?: number; leave: ComponentChildren };
}
