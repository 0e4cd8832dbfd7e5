/** What somebody's own words lead to. */
import { content } from '../../content/index.ts';
import type { Measure } from '../../core/content.ts';

export function found(words: string): Measure[] {
  const asked = words.trim().toLowerCase();
  return content.measures.filter((m) => m.title.toLowerCase().includes(asked));
}
