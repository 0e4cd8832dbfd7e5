/** What somebody's own words lead to. The index is made at the first word and kept. */
import safety from '@content/flags.json';
import patterns from '@content/patterns.json';
import everyday from '@content/search.json';
import topics from '@content/topics.json';
import { computed } from '@preact/signals';
import { fullMeasures } from '../../content/measures.ts';
import { type Found, search, searchIndex } from '../../core/search.ts';

const index = computed(() =>
  searchIndex({ measures: fullMeasures.value, topics, patterns, safety, everyday }),
);

export function found(words: string): Found[] {
  return search(index.value, words);
}

/** The flag that comes before everything else: named as it is, and no matter for tomorrow. */
export function urgentFlag([first]: Found[]): string | null {
  return first?.alarm ? first.id : null;
}
