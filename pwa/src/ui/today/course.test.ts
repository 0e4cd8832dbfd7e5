import { expect, test } from 'vitest';
import { addDays } from '../../core/days.ts';
import { readDiary } from '../../core/diary.ts';
import type { Fields, Note } from '../../core/note.ts';
import { courseOf } from './course.ts';

const START = '2026-03-02';
const profile = (fields: Fields): Note => ({ id: 'profile', kind: 'profile', fields, stamps: {} });
const walked = (n: number): Note => ({
  id: `d${n}`,
  kind: 'day',
  fields: { day: addDays(START, n), offered: ['walk-breaks'] },
  stamps: {},
});
const course = (days: number, fields: Fields = {}) =>
  courseOf(
    readDiary([
      profile({ startedOn: START, ...fields }),
      ...Array.from({ length: days }, (_, n) => walked(n)),
    ]),
    addDays(START, days),
  );

test.each([
  [0, 'week'],
  [5, 'week'],
  [6, 'review'],
  [7, 'after'],
  [39, 'after'],
])('after %i walked days it is %s', (days, expected) => {
  expect(course(days)).toBe(expected);
});

test.each([3, 6, 7])('with habits the plan says no more, after %i walked days', (days) => {
  expect(course(days, { habitsChosen: START })).toBe('habits');
});
