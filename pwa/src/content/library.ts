/** The measures beyond the plan. Large: import it where a screen shows the library. */
import library from '@content/library.json';
import type { LibraryMeasure, Measure, PlanContent } from '../core/content.ts';
import { content, measureById } from './index.ts';

export { library };

/** The plan with the library behind it: what a list, a guide or a recommendation can meet. */
export const wholeContent: PlanContent = {
  ...content,
  measures: [...content.measures, ...library],
};

/** A measure of the plan or of the library. */
export function anyMeasureById(id: string): Measure | undefined {
  return measureById(id) ?? libraryById(id);
}

export function libraryById(id: string): LibraryMeasure | undefined {
  return library.find((m) => m.id === id);
}

/** Whether "zet op mijn lijst" makes sense for it. */
export function isTrackable(measure: Measure | LibraryMeasure): boolean {
  return !('trackable' in measure) || measure.trackable !== false;
}
