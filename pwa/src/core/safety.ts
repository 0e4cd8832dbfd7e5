/** What cautions do to measures. */
import type { Caution, Flag, Urgency } from './content.ts';

const SENTENCE = /\S[^.?]*[.?]/g;

export interface Judgment {
  /** False when one of the person's cautions takes the measure out. */
  allowed: boolean;
  /** Why it was taken out or changes: one sentence per caution. */
  reasons: string[];
  /** How it must be done differently: sentences, each said once; empty when it was taken out. */
  changes: string[];
}

/** What the person's cautions (ids) say of one measure. Unknown ids say nothing. */
export function judge(measure: string, mine: readonly string[], cautions: Caution[]): Judgment {
  const held = cautions.filter((c) => mine.includes(c.id));
  const removing = held.filter((c) => c.removes.includes(measure));
  if (removing.length > 0)
    return { allowed: false, reasons: removing.map((c) => c.reason), changes: [] };
  const changing = held.flatMap(({ reason, changes }) =>
    changes
      .filter((change) => change.measure === measure)
      .map(({ text }) => ({ reason, sentences: text.match(SENTENCE) ?? [] })),
  );
  return {
    allowed: true,
    reasons: [...new Set(changing.map(({ reason }) => reason))],
    changes: [...new Set(changing.flatMap(({ sentences }) => sentences))],
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
