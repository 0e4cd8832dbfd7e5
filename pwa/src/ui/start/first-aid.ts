/** What comes first when signs are ticked: whom to call, and what to do. */
import type { Flag, SafetyContent } from '../../core/content.ts';
import { mostUrgent } from '../../core/safety.ts';

export interface FirstAid {
  title: string;
  /** True when the plan can only be gone on with knowingly. */
  stops: boolean;
  signs: string[];
  /** What to do, most urgent first, each said once. */
  advice: string[];
  /** Numbers to call, most urgent first. */
  tels: string[];
  /** Whether circumstances that lower the threshold to call matter here. */
  risk: boolean;
}

/** Null when nothing is ticked. A sign with a number of its own goes before that of its urgency. */
export function firstAid(ticked: readonly string[], safety: SafetyContent): FirstAid | null {
  const { flags, urgencies } = safety;
  const urgency = mostUrgent(ticked, flags, urgencies);
  if (!urgency) return null;
  const found = urgencies.flatMap((u) =>
    flags.filter((f) => f.urgency === u.id && ticked.includes(f.id)),
  );
  const urgencyOf = (flag: Flag) => urgencies.find((u) => u.id === flag.urgency);
  const top = found.filter((f) => f.urgency === urgency.id);
  const own = top.every((f) => f.tel !== undefined) ? top[0]?.tel : undefined;
  const tels = found.flatMap((f) => f.tel ?? urgencyOf(f)?.tel ?? []);
  return {
    title: own ? `Bel nu ${own}` : urgency.title,
    stops: urgency.stops,
    signs: found.map((f) => f.text),
    advice: unique(found.flatMap((f) => f.do ?? urgencyOf(f)?.do ?? [])),
    tels: unique(own && urgency.tel ? [...tels, urgency.tel] : generalFirst(tels, urgency.tel)),
    risk: urgency.stops && !own,
  };
}

function generalFirst(tels: string[], general: string | undefined): string[] {
  return general ? [general, ...tels] : tels;
}

function unique(texts: string[]): string[] {
  return [...new Set(texts)];
}
