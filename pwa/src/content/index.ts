/** The content that every screen needs. Screens that need more import their file themselves. */
import cautions from '@content/cautions.json';
import planned from '@content/measures.json?brief';
import plan from '@content/plan.json';
import { computed, signal } from '@preact/signals';
import type { BriefMeasure, LibraryMeasure, PlanContent } from '../core/content.ts';
import { type Diary, REST } from '../core/diary.ts';

/** Empty until `openLibrary`. */
export const library = signal<LibraryMeasure[]>([]);

const known = computed<BriefMeasure[]>(() => [...planned, ...library.value]);

export { cautions };

/** The measures of the plan in brief, and those of the library once it is open. */
export const content: PlanContent = {
  plan,
  cautions,
  get measures() {
    return known.value;
  },
};

export function measureById(id: string): BriefMeasure | undefined {
  return known.value.find((m) => m.id === id);
}

/** False for what nobody can tick off on a day, such as shoes. */
export function isTrackable(measure: BriefMeasure | LibraryMeasure): boolean {
  return !('trackable' in measure) || measure.trackable !== false;
}

/** True when the notes name a measure that is not in the plan. */
export function needsLibrary({ choices, episodes, reliefs }: Diary): boolean {
  const named = [
    ...Object.keys(choices),
    ...episodes.map((e) => e.measure),
    ...reliefs.flatMap((r) => r.steps),
  ];
  return named.some((id) => id !== REST && !planned.some((m) => m.id === id));
}

/** True when the list cannot be drawn without the library: a measure of it was added or is a habit. */
export function listNeedsLibrary(diary: Diary): boolean {
  const listed = Object.values(diary.choices).filter((c) => c.list === 'added' || c.habit !== null);
  const choices = Object.fromEntries(listed.map((choice) => [choice.measure, choice]));
  return needsLibrary({ ...diary, choices, episodes: [], reliefs: [] });
}

let opening: Promise<void> | undefined;

/** Reads the library, once. It is large, and most days need nothing of it. */
export function openLibrary(): Promise<void> {
  opening ??= import('./library.ts').then(
    (opened) => {
      library.value = opened.library;
    },
    () => {
      opening = undefined; // Without a network and not yet kept: the plan works, and it is tried again.
    },
  );
  return opening;
}
