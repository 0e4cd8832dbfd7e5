/** The unknowns of the model: where each stands among the columns, and what is expected of it. */
import type { Constants } from './constants.ts';
import { type Evidence, REST } from './evidence.ts';
import type { Vector } from './matrix.ts';
import type { Expected } from './priors.ts';

/**
 * One of each per person: the level of the evenings; its settling in the first days and its slope
 * a week; what a bad day adds; how far legs settle by themselves; what doing anything at all does;
 * the share of a bad moment that passes by itself; the rater's kindness.
 */
const COMMON = ['level', 'settle', 'slope', 'state', 'fall', 'placebo', 'return', 'rater'] as const;
type Common = (typeof COMMON)[number];

/**
 * Column numbers by name: relief first. `mean` and `sd`: the prior of each column.
 *
 * A measure's moments and its verdicts may each tell another story than its evenings do
 * (`momentGap`, `verdictGap`): more of the same does not make them right.
 */
export interface Columns {
  relief: Map<string, number>;
  momentGap: Map<string, number>;
  verdictGap: Map<string, number>;
  common: Record<Common, number>;
  trigger: Map<string, number>;
  mean: Vector;
  sd: Vector;
}

/** `reliefs`: the prior of each of `measures`, which must hold all that was done. */
export function layOut(
  evidence: Evidence,
  measures: string[],
  reliefs: Expected[],
  c: Constants,
): Columns {
  const priors: Expected[] = [];
  const lay = <Name extends string>(names: Iterable<Name>, expect: (i: number) => Expected) => {
    const places = new Map<Name, number>();
    for (const name of new Set(names)) {
      places.set(name, priors.length);
      priors.push(expect(places.size - 1));
    }
    return places;
  };
  const done = evidence.moments.map((m) => m.measure).filter((name) => name !== REST);
  const relief = lay(measures, (i) => reliefs[i]!);
  const momentGap = lay(done, () => ({ mean: 0, sd: c.one('moment_gap_sd') }));
  const rated = evidence.verdicts.map((v) => v.measure);
  const verdictGap = lay(rated, () => ({ mean: 0, sd: c.one('verdict_gap_sd') }));
  const common = lay(COMMON, (i) => named(COMMON[i]!, c));
  const trigger = lay(evidence.triggers, () => named('trigger', c));
  return {
    relief,
    momentGap,
    verdictGap,
    common: Object.fromEntries(common) as Record<Common, number>,
    trigger,
    mean: Float64Array.from(priors, (prior) => prior.mean),
    sd: Float64Array.from(priors, (prior) => prior.sd),
  };
}

function named(name: string, c: Constants): Expected {
  return { mean: c.one(`${name}_mean`), sd: c.one(`${name}_sd`) };
}
