/** The taps of the check: which option of which sign. Pure. */
import type { SignOption, SignsContent } from '../../core/content.ts';

/** Sign id → ids of the ticked options. A sign that was skipped has none. */
export type Answers = Readonly<Record<string, readonly string[]>>;

export function tickedOf(answers: Answers): string[] {
  return Object.values(answers).flat();
}

/** The options in `ids` that raise a flag. */
export function flagsAmong(ids: readonly string[], signs: SignsContent): string[] {
  const options: SignOption[] = signs.signs.flatMap((sign) => sign.options);
  return options.filter((o) => ids.includes(o.id)).flatMap((o) => o.flag ?? []);
}

/** Where the check is: a question from 1 on, 0 for the beginning, or its outcome. */
export type Step = number | 'uitkomst';

/** The step that the address asks for. An outcome of no answers is the beginning. */
export function stepOf(asked: string | undefined, questions: number, answered: boolean): Step {
  if (asked === 'uitkomst') return answered ? 'uitkomst' : 0;
  const step = Number(asked ?? 0);
  return Number.isInteger(step) && step >= 0 && step <= questions ? step : 0;
}
