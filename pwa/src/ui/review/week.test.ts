import { expect, test } from 'vitest';
import { readDiary } from '../../core/diary.ts';
import type { Note } from '../../core/note.ts';
import { lookFrom, weekMean, weekUntil } from './week.ts';

function evenings(scores: Record<string, number>) {
  const notes = Object.entries(scores).map(
    ([day, evening]): Note => ({
      id: `day:${day}`,
      kind: 'day',
      fields: { day, evening },
      stamps: {},
    }),
  );
  return readDiary(notes);
}

test('a week is the seven days up to and including the last', () => {
  expect(weekUntil('2026-03-02')).toEqual([
    '2026-02-24',
    '2026-02-25',
    '2026-02-26',
    '2026-02-27',
    '2026-02-28',
    '2026-03-01',
    '2026-03-02',
  ]);
});

test('an evening without a note does not count as zero', () => {
  const diary = evenings({ '2026-03-01': 6, '2026-03-02': 4, '2026-03-04': 5 });
  expect(weekMean(diary, '2026-03-04')).toEqual({ mean: 5, evenings: 3 });
});

test('two evenings are too few for a week', () => {
  expect(weekMean(evenings({ '2026-03-01': 6, '2026-03-02': 4 }), '2026-03-04')).toBeNull();
});

test('an evening of the week before does not count', () => {
  const diary = evenings({ '2026-02-25': 10, '2026-03-01': 3, '2026-03-02': 3, '2026-03-04': 3 });
  expect(weekMean(diary, '2026-03-04')?.mean).toBe(3);
});

test.each([
  [[], '2026-03-21'],
  [['2026-03-21'], '2026-03-21'],
  [['2026-03-15', '2026-03-01'], '2026-03-21'],
  [['2026-03-14'], '2026-03-14'],
  [['2026-03-01', '2026-03-06', '2026-03-02'], '2026-03-06'],
])('with something to show of %j one looks back from %s', (days, from) => {
  expect(lookFrom(days, '2026-03-21')).toBe(from);
});
