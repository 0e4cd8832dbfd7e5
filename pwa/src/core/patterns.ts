/**
 * Which patterns a person's ticked signs resemble. Not a diagnosis: the four points of restless legs
 * alone also fit about one in six people who have something else (PMC2769267).
 */
import type { Pattern, PatternRule, SignOption, SignsContent } from './content.ts';

export interface Resemblance {
  /** Patterns that fit, the most points first. */
  fits: Pattern[];
  none: boolean;
  /** True when a sign was ticked that belongs to no pattern and must be looked at. */
  doctor: boolean;
  /** Flags (ids of content/flags.json) that the ticked signs raise. */
  flags: string[];
}

/** What the ticked options (ids) look like. Unknown ids say nothing. */
export function resembles(ticked: readonly string[], signs: SignsContent): Resemblance {
  const chosen = signs.signs.flatMap((s) => s.options).filter((o) => ticked.includes(o.id));
  const points = (pattern: Pattern) => pointsFor(pattern, chosen);
  const fits = (Object.keys(signs.rules) as Pattern[])
    .filter((pattern) => doesFit(signs.rules[pattern], points(pattern), ticked))
    .sort((a, b) => points(b) - points(a));
  return {
    fits,
    none: fits.length === 0,
    doctor: chosen.some((option) => option.doctor === true),
    flags: chosen.flatMap((option) => option.flag ?? []),
  };
}

function pointsFor(pattern: Pattern, chosen: SignOption[]): number {
  return chosen.reduce((sum, option) => sum + (option.points[pattern] ?? 0), 0);
}

function doesFit(rule: PatternRule, points: number, ticked: readonly string[]): boolean {
  if (rule.excludes.some((sign) => ticked.includes(sign))) return false;
  const hasCore = rule.needs.every((either) => either.some((sign) => ticked.includes(sign)));
  return hasCore && points >= rule.least;
}
