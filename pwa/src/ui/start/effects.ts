/** What the person's cautions do to the plan, in the words that the start shows. */
import type { BriefMeasure, Caution } from '../../core/content.ts';
import { judge } from '../../core/safety.ts';

export interface Effects {
  /** Measures that fall out, together when the reasons are the same. */
  removed: { titles: string[]; reasons: string[] }[];
  changed: { title: string; changes: string[] }[];
}

export function effectsOf(
  mine: readonly string[],
  measures: BriefMeasure[],
  cautions: Caution[],
): Effects {
  const removed = new Map<string, { titles: string[]; reasons: string[] }>();
  const changed: Effects['changed'] = [];
  for (const { id, title } of measures) {
    const { allowed, reasons, changes } = judge(id, mine, cautions);
    if (changes.length > 0) changed.push({ title, changes });
    if (allowed) continue;
    const key = reasons.join(' ');
    const known = removed.get(key);
    if (known) known.titles.push(title);
    else removed.set(key, { titles: [title], reasons });
  }
  return { removed: [...removed.values()], changed };
}

export function hasEffects({ removed, changed }: Effects): boolean {
  return removed.length + changed.length > 0;
}
