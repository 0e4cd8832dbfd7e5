/** A few questions that end in one advice. Pure; the answers are ids of options, in order. */
import type { TopicChooser } from '../../core/content.ts';

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
