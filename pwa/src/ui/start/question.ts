import questions from '@content/questions.json';
import type { Question } from '../../core/content.ts';

/** The words of one question. Throws when the content has lost it. */
export function question(id: Question['id']): Question {
  const found = questions.find((q) => q.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
}
