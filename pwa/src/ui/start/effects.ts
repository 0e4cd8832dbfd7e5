/** What the person's cautions do to the plan, in the words that the start shows. */
import type { BriefMeasure, Caution } from '../../core/content.ts';
import { judge } from '../../core/safety.ts';

export interface Effects {
  /** Measures that fall out, together when the reasons are the same. */
  removed: { titles: string[]; reasons: string[] }[];
  /** Measures that are done differently, together when the reasons are the same. */
  changed: { measures: { title: string; changes: string[] }[]; reasons: string[] }[];
}

export function effectsOf(
  mine: readonly string[],
  measures: BriefMeasure[],
  cautions: Caution[],
): Effects {
  const removed = new Map<string, Effects['removed'][number]>();
  const changed = new Map<string, Effects['changed'][number]>();
  for (const { id, title } of measures) {
    const { allowed, reasons, changes } = judge(id, mine, cautions);
    const key = reasons.join(' ');
    if (!allowed) {
      const { titles } = removed.get(key) ?? { titles: [] };
      removed.set(key, { titles: [...titles, title], reasons });
    } else if (changes.length > 0) {
      const { measures } = changed.get(key) ?? { measures: [] };
      changed.set(key, { measures: [...measures, { title, changes }], reasons });
    }
  }
  return { removed: [...removed.values()], changed: [...changed.values()] };
}

export function hasEffects({ removed, changed }: Effects): boolean {
  return removed.length + changed.length > 0;
}
