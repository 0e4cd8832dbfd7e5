/** The notes as rows of a linear model, one list per source. */
import type { Columns } from './columns.ts';
import type { Constants } from './constants.ts';
import { type Day, type Evidence, REST } from './evidence.ts';

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

/** Evening rows are whitened. */
export interface Design {
  columns: Columns;
  sources: Source[];
}

/** Day numbers beyond this are taken for this: a typing error must not overflow. */
const FAR = 10_000;

/** The rows of all three sources. `columns` must hold everything that the evidence names. */
export function build(evidence: Evidence, columns: Columns, constants: Constants): Design {
  const scored = [...evidence.days].filter(([, day]) => day.evening !== null);
  const numbers = scored.map(([number]) => number);
  const rows = evenings(scored, evidence, columns, constants);
  return {
    columns,
    sources: [
      { name: 'evening', rows: whiten(rows, numbers, constants.one('autocorrelation')) },
      { name: 'moment', rows: moments(evidence, columns, constants) },
      { name: 'verdict', rows: verdicts(evidence, columns, constants) },
    ],
  };
}

function evenings(
  scored: [number, Day][],
  evidence: Evidence,
  columns: Columns,
  c: Constants,
): Row[] {
  const first = evidence.days.keys().next().value ?? 1;
  const states = statesOf(evidence);
  const shares = sharesOf(evidence.triggers, scored);
  const settleDays = c.one('settle_days');
  return scored.map(([number, day]) => {
    const row: Row = { at: [], of: [], value: day.evening! };
    const passed = Math.min(number - first, FAR);
    for (const measure of day.done) put(row, columns.relief.get(measure)!, -1);
    put(row, columns.common.level, 1);
    put(row, columns.common.settle, passed / (passed + settleDays));
    put(row, columns.common.slope, passed / 7);
    put(row, columns.common.state, states.get(number) ?? 0);
    for (const [name, yes] of day.triggers) {
      put(row, columns.trigger.get(name)!, Number(yes) - shares.get(name)!);
    }
    return row;
  });
}

/** How bad a day was where something was begun, against the person's other days. */
function statesOf({ befores }: Evidence): Map<number, number> {
  const usual = mean(befores.map(({ before }) => before));
  const byDay = new Map<number, number[]>();
  for (const { day, before } of befores) byDay.set(day, [...(byDay.get(day) ?? []), before]);
  return new Map([...byDay].map(([day, scores]) => [day, mean(scores) - usual]));
}

/** Triggers stand around the person's own mean, so that one that was not noted says nothing. */
function sharesOf(triggers: string[], scored: [number, Day][]): Map<string, number> {
  const share = (name: string) =>
    mean(scored.flatMap(([, { triggers }]) => (triggers.has(name) ? [+triggers.get(name)!] : [])));
  return new Map(triggers.map((name) => [name, share(name)]));
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
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
function ownLevel(evidence: Evidence, c: Constants): number {
  const days = [...evidence.days.values()];
  const scores = days.flatMap((day) => (day.evening === null ? [] : [day.evening]));
  const anchor = c.one('level_anchor');
  const sum = scores.reduce((total, score) => total + score, 0);
  return (anchor * c.one('level_mean') + sum) / (anchor + scores.length);
}

function moments(evidence: Evidence, columns: Columns, c: Constants): Row[] {
  const usual = ownLevel(evidence, c);
  const share = c.one('moment_share');
  return evidence.moments.map(({ measure, before, after }) => {
    const row: Row = { at: [], of: [], value: before - after };
    if (measure !== REST) {
      put(row, columns.relief.get(measure)!, share);
      put(row, columns.momentGap.get(measure)!, 1);
      put(row, columns.common.placebo, 1);
    }
    put(row, columns.common.fall, 1);
    put(row, columns.common.return, before - usual);
    return row;
  });
}

function verdicts(evidence: Evidence, columns: Columns, c: Constants): Row[] {
  const share = c.one('verdict_share');
  return evidence.verdicts.map(({ measure, verdict }) => {
    const row: Row = { at: [], of: [], value: verdict };
    put(row, columns.relief.get(measure)!, share);
    put(row, columns.verdictGap.get(measure)!, 1);
    put(row, columns.common.rater, 1);
    return row;
  });
}

function put(row: Row, column: number, value: number): void {
  row.at.push(column);
  row.of.push(value);
}
