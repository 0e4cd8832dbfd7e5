/** Measures with all that is said of them: large, so only screens that come later import it. */
import planned from '@content/measures.json';
import { computed } from '@preact/signals';
import type { Measure } from '../core/content.ts';
import { library } from './index.ts';

/** In the order of `content.measures`. */
export const fullMeasures = computed<Measure[]>(() => [...planned, ...library.value]);

export function fullMeasure(id: string): Measure | undefined {
  return fullMeasures.value.find((m) => m.id === id);
}
