/** What cautions do to measures. */
import type { BriefCaution, Caution, Flag, Urgency } from './content.ts';

export interface Judgment {
  /** False when one of the person's cautions takes the measure out. */
  allowed: boolean;
  /** Why it was taken out: one sentence per caution. */
  reasons: string[];
  /** How it must be done differently, each said once; empty when it was taken out. */
  changes: string[];
}

/** True unless one of the person's cautions (ids) takes the measure out. */
export function isAllowed(
  measure: string,
  mine: readonly string[],
  cautions: BriefCaution[],
): boolean {
  return !cautions.some((c) => mine.includes(c.id) && c.removes.includes(measure));
}

/** What the person's cautions (ids) say of one measure. Unknown ids say nothing. */
export function judge(measure: string, mine: readonly string[], cautions: Caution[]): Judgment {
  const held = cautions.filter((c) => mine.includes(c.id));
  const removing = held.filter((c) => c.removes.includes(measure));
  const changes = held.flatMap((c) => c.changes.filter((x) => x.measure === measure));
  return {
    allowed: removing.length === 0,
    reasons: removing.map((c) => c.reason),
    changes: removing.length === 0 ? [...new Set(changes.map((x) => x.text))] : [],
  };
}

/** True when a caution rules out a limited variant, such as `breath-4-7-8`. */
export function isLimited(limit: string, mine: readonly string[], cautions: Caution[]): boolean {
  return cautions.some((c) => mine.includes(c.id) && (c.limits ?? []).includes(limit));
}

/** The most urgent advice among the ticked flags, or null. `urgencies` run from most to least. */
export function mostUrgent(
  ticked: readonly string[],
  flags: Flag[],
  urgencies: Urgency[],
): Urgency | null {
  const found = new Set(flags.filter((f) => ticked.includes(f.id)).map((f) => f.urgency));
  return urgencies.find((u) => found.has(u.id)) ?? null;
}
