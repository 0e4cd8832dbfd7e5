/** A few questions that end in one advice. Pure; the answers are ids of options, in order. */
import type { Caution, TopicChooser } from '../../core/content.ts';
import { judge } from '../../core/safety.ts';

export type Question = TopicChooser['questions'][number];
export type Advice = TopicChooser['advice'][number];

/** The next question, or the advice: as soon as one holds, no more is asked. */
export function nextOf(
  chooser: TopicChooser,
  answers: readonly string[],
): { question: Question } | { advice: Advice } | null {
  const advice = chooser.advice.find(({ when }) => when.every((id) => answers.includes(id)));
  if (advice) return { advice };
  const question = chooser.questions.find((q) => !q.options.some((o) => answers.includes(o.id)));
  return question ? { question } : null;
}

/** Ids of the measures that an advice leads to. */
export function measuresOf({ see }: Advice): string[] {
  return see.flatMap((one) => (one.startsWith('measure:') ? one.slice(8) : []));
}

/** The advice, or the one for `limits`, and why, when a caution takes out what it leads to. */
export function fitting(
  chooser: TopicChooser,
  advice: Advice,
  mine: readonly string[],
  cautions: Caution[],
): { advice: Advice; reasons: string[] } {
  const judgments = measuresOf(advice).map((id) => judge(id, mine, cautions));
  const out = judgments.filter(({ allowed }) => !allowed);
  const reasons = [...new Set(out.flatMap((judgment) => judgment.reasons))];
  const limits = chooser.advice.find(({ when }) => when.includes('limits'));
  return { advice: reasons.length > 0 && limits ? limits : advice, reasons };
}
