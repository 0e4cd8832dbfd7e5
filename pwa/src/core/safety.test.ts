import { describe, expect, it } from 'vitest';
import { contentFile, vectors } from '../tests/vectors.ts';
import type { Caution, SafetyContent } from './content.ts';
import { isLimited, judge, mostUrgent } from './safety.ts';

interface Case {
  caution: string;
  measure: string;
  want: 'removed' | 'changed' | 'unchanged';
}

const cautions = contentFile<Caution[]>('cautions');
const table = vectors<Case[]>('safety');
const ofLibrary = vectors<Case[]>('safety-library');

describe('each caution against each measure', () => {
  it.each([...table, ...ofLibrary])('$caution × $measure: $want', ({ caution, measure, want }) => {
    const { allowed, reasons, changes } = judge(measure, [caution], cautions);
    expect({ removed: !allowed, changed: changes.length > 0 }).toEqual({
      removed: want === 'removed',
      changed: want === 'changed',
    });
    const { reason } = cautions.find(({ id }) => id === caution)!;
    expect(reasons).toEqual(want === 'unchanged' ? [] : [reason]);
  });

  it('all stand in the table', () => {
    const measures = new Set(table.map((row) => row.measure));
    const pairs = new Set(table.map((row) => `${row.caution} ${row.measure}`));
    const all = cautions.flatMap((c) => [...measures].map((m) => `${c.id} ${m}`));
    expect([...pairs].sort()).toEqual(all.sort());
  });
});

it('adds up the reasons and changes of several cautions, and what removes goes first', () => {
  const mine = ['arteries', 'pregnancy', 'numb-feet'];
  const removed = judge('light-compression', mine, cautions);
  expect(removed).toMatchObject({ allowed: false, changes: [] });
  expect(removed.reasons).toHaveLength(2);
  expect(judge('lukewarm-shower', mine, cautions).changes).toHaveLength(5);
});

it('says once what several cautions ask, and nothing less than each', () => {
  const mine = ['pregnancy', 'heart-failure'];
  expect(judge('breathing', mine, cautions).changes).toEqual([
    'Adem 4 tellen in en 6 uit, zonder vasthouden.',
    'Lig op je zij.',
    'Zitten mag ook.',
  ]);
  for (const { id, changes } of cautions)
    for (const { measure, text } of changes)
      expect(judge(measure, [id], cautions).changes.join(' ')).toBe(text);
});

it('says nothing of unknown cautions and measures', () => {
  const nothing = { allowed: true, reasons: [], changes: [] };
  expect(judge('legs-up', ['__proto__', 'x'], cautions)).toEqual(nothing);
  expect(judge('constructor', ['arteries'], cautions)).toEqual(nothing);
});

it('limits holding the breath where that is risky', () => {
  const limited = cautions.filter((c) => isLimited('breath-4-7-8', [c.id], cautions));
  expect(limited.map((c) => c.id)).toEqual(
    expect.arrayContaining(['pregnancy', 'heart-lung', 'panic-epilepsy']),
  );
  expect(isLimited('breath-4-7-8', [], cautions)).toBe(false);
});

it('shows the most urgent of the ticked flags', () => {
  const { flags, urgencies } = contentFile<SafetyContent>('flags');
  for (const [i, urgency] of urgencies.entries()) {
    const these = flags.filter((f) => urgencies.findIndex((u) => u.id === f.urgency) >= i);
    const ids = these.map((f) => f.id).reverse();
    if (these.some((f) => f.urgency === urgency.id))
      expect(mostUrgent(ids, flags, urgencies)).toEqual(urgency);
  }
  expect(mostUrgent([], flags, urgencies)).toBeNull();
  expect(mostUrgent(['unknown'], flags, urgencies)).toBeNull();
});
