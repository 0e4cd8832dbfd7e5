/** The chance that a habit is kept: what was done of what was offered, leaning on the person. */
import type { Constants } from './constants.ts';
import type { Day, Evidence } from './evidence.ts';

export interface Keep {
  mean: number;
  sd: number;
}

interface Count {
  done: number;
  counted: number;
}

/**
 * Days done and days counted. A day without a checklist counts neither way. When no checklist is
 * known at all, every noted day from the first on which the measure was done counts: there is
 * nothing better.
 */
function countKept(evidence: Evidence, measure: string): Count {
  const counted = countedDays(evidence, measure);
  return { done: counted.filter((day) => day.done.has(measure)).length, counted: counted.length };
}

function countedDays(evidence: Evidence, measure: string): Day[] {
  const days = [...evidence.days.values()];
  const listed = days.filter((day) => day.offered !== null);
  if (listed.length > 0) {
    return listed.filter((day) => day.offered!.has(measure) || day.done.has(measure));
  }
  const first = days.findIndex((day) => day.done.has(measure));
  return first < 0 ? [] : days.slice(first);
}

/** Mean and sd of a Beta per measure, around the person's own share of things done. */
export function keepChances(evidence: Evidence, measures: string[], constants: Constants): Keep[] {
  const counts = measures.map((measure) => countKept(evidence, measure));
  const strength = constants.one('keep_person_strength');
  const done = counts.reduce((sum, count) => sum + count.done, 0);
  const counted = counts.reduce((sum, count) => sum + count.counted, 0);
  const person = (strength * constants.one('keep_mean') + done) / (strength + counted);
  return counts.map((count) => beta(count, person, constants.one('keep_strength')));
}

function beta({ done, counted }: Count, mean: number, strength: number): Keep {
  const total = strength + counted;
  const share = (strength * mean + done) / total;
  return { mean: share, sd: Math.sqrt((share * (1 - share)) / (total + 1)) };
}
