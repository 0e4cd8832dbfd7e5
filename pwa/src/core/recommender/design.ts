/**
 * The notes as rows of a linear model, one list per source.
 *
 * Columns, for A measures done and J triggers noted: relief (A), how far a measure's moments
 * differ from its relief (A), the same of its verdicts (A), level, settling, slope, triggers (J),
 * fall by itself, placebo, return to one's level, rater.
 */
import type { Constants } from './constants.ts';
import { type Day, type Evidence, REST } from './evidence.ts';
import type { Vector } from './matrix.ts';
import type { Expected } from './priors.ts';

/** The columns `at` of a row hold `of`; the others zero. */
export interface Row {
  at: number[];
  of: number[];
  value: number;
}

export interface Source {
  name: 'evening' | 'moment' | 'verdict';
  rows: Row[];
}

export interface Design {
  measures: string[];
  sources: Source[];
  mean: Vector;
  sd: Vector;
}

/** Day numbers beyond this are taken for this: a typing error must not overflow. */
const FAR = 10_000;

/** `reliefs`: the prior of each of evidence.measures. Evening rows are whitened. */
export function build(evidence: Evidence, reliefs: Expected[], constants: Constants): Design {
  return {
    measures: evidence.measures,
    sources: [
      { name: 'evening', rows: evenings(evidence, constants) },
      { name: 'moment', rows: moments(evidence, constants) },
      { name: 'verdict', rows: verdicts(evidence, constants) },
    ],
    ...prior(reliefs, evidence.triggers.length, constants),
  };
}

function prior(reliefs: Expected[], triggers: number, c: Constants): { mean: Vector; sd: Vector } {
  const flat = (value: number) => reliefs.map(() => value);
  const names = ['level', 'settle', 'slope', ...Array<string>(triggers).fill('trigger')];
  names.push('fall', 'placebo', 'return', 'rater');
  const gaps = [...flat(c.one('moment_gap_sd')), ...flat(c.one('verdict_gap_sd'))];
  return {
    mean: Float64Array.from([
      ...reliefs.map((r) => r.mean),
      ...gaps.map(() => 0),
      ...names.map((name) => c.one(`${name}_mean`)),
    ]),
    sd: Float64Array.from([
      ...reliefs.map((r) => r.sd),
      ...gaps,
      ...names.map((name) => c.one(`${name}_sd`)),
    ]),
  };
}

function evenings(evidence: Evidence, c: Constants): Row[] {
  const scored = [...evidence.days].filter(([, day]) => day.evening !== null);
  const first = evidence.days.keys().next().value ?? 1;
  const shares = evidence.triggers.map((name) =>
    share(scored.map(([, d]) => d.triggers.get(name))),
  );
  const raw = scored.map(([number, day]) => {
    const passed = Math.min(number - first, FAR);
    return eveningRow(day, passed, evidence, shares, c);
  });
  return whiten(
    raw,
    scored.map(([number]) => number),
    c.one('autocorrelation'),
  );
}

function eveningRow(
  day: Day,
  passed: number,
  evidence: Evidence,
  shares: number[],
  c: Constants,
): Row {
  const row: Row = { at: [], of: [], value: day.evening! };
  const level = 3 * evidence.measures.length;
  evidence.measures.forEach((measure, k) => {
    if (day.done.has(measure)) put(row, k, -1);
  });
  put(row, level, 1);
  put(row, level + 1, passed / (passed + c.one('settle_days')));
  put(row, level + 2, passed / 7);
  evidence.triggers.forEach((name, j) => {
    const noted = day.triggers.get(name);
    if (noted !== undefined) put(row, level + 3 + j, Number(noted) - shares[j]!);
  });
  return row;
}

/** Triggers stand around the person's own mean, so that one that was not noted says nothing. */
function share(noted: (boolean | undefined)[]): number {
  const known = noted.filter((n) => n !== undefined);
  return known.length === 0 ? 0 : known.filter(Boolean).length / known.length;
}

/** Each evening less what the one before foretells; a gap of days weakens the tie. */
function whiten(rows: Row[], numbers: number[], autocorrelation: number): Row[] {
  return rows.map((row, i) => {
    if (i === 0) return row;
    const tie = autocorrelation ** Math.min(numbers[i]! - numbers[i - 1]!, FAR);
    return less(row, rows[i - 1]!, tie, Math.sqrt(1 - tie * tie));
  });
}

/** (row − tie × before) / spread */
function less(row: Row, before: Row, tie: number, spread: number): Row {
  const sum = new Map(row.at.map((column, i) => [column, row.of[i]!]));
  before.at.forEach((column, i) => {
    sum.set(column, (sum.get(column) ?? 0) - tie * before.of[i]!);
  });
  return {
    at: [...sum.keys()],
    of: [...sum.values()].map((value) => value / spread),
    value: (row.value - tie * before.value) / spread,
  };
}

/** Where the person's legs usually are: the evening scores, leaning on the general level. */
export function ownLevel(evidence: Evidence, c: Constants): number {
  const scores = [...evidence.days.values()].flatMap((d) =>
    d.evening === null ? [] : [d.evening],
  );
  const anchor = c.one('level_anchor');
  const sum = scores.reduce((total, score) => total + score, 0);
  return (anchor * c.one('level_mean') + sum) / (anchor + scores.length);
}

function moments(evidence: Evidence, c: Constants): Row[] {
  const place = places(evidence);
  const level = ownLevel(evidence, c);
  const size = place.size;
  const fall = 3 * size + 3 + evidence.triggers.length;
  return evidence.moments.map(({ measure, before, after }) => {
    const row: Row = { at: [], of: [], value: before - after };
    if (measure !== REST) {
      put(row, place.get(measure)!, c.one('moment_share'));
      put(row, size + place.get(measure)!, 1);
      put(row, fall + 1, 1);
    }
    put(row, fall, 1);
    put(row, fall + 2, before - level);
    return row;
  });
}

function verdicts(evidence: Evidence, c: Constants): Row[] {
  const place = places(evidence);
  const rater = 3 * place.size + 6 + evidence.triggers.length;
  return evidence.verdicts.map(({ measure, verdict }) => {
    const row: Row = { at: [], of: [], value: verdict };
    put(row, place.get(measure)!, c.one('verdict_share'));
    put(row, 2 * place.size + place.get(measure)!, 1);
    put(row, rater, 1);
    return row;
  });
}

function places(evidence: Evidence): Map<string, number> {
  return new Map(evidence.measures.map((measure, k) => [measure, k]));
}

function put(row: Row, column: number, value: number): void {
  row.at.push(column);
  row.of.push(value);
}
