import { expect, test } from 'vitest';
import { readDiary } from '../../core/diary.ts';
import type { Fields, Note } from '../../core/note.ts';
import { hintIsDue, phoneOf } from './install-when.ts';

const profile = (fields: Fields): Note => ({ id: 'profile', kind: 'profile', fields, stamps: {} });
const evening: Note = {
  id: 'day:2026-03-04',
  kind: 'day',
  fields: { day: '2026-03-04', closed: '2026-03-04T21:00:00.000Z' },
  stamps: {},
};
const STARTED = profile({ startedOn: '2026-03-04' });

test('android waits for the second day or the first evening note', () => {
  expect(hintIsDue(readDiary([STARTED]), '2026-03-04', 'android')).toBe(false);
  expect(hintIsDue(readDiary([STARTED, evening]), '2026-03-04', 'android')).toBe(true);
  expect(hintIsDue(readDiary([STARTED]), '2026-03-05', 'android')).toBe(true);
});

test('an iPhone is told at once, before there are notes to move', () => {
  expect(hintIsDue(readDiary([STARTED]), '2026-03-04', 'iphone')).toBe(true);
  expect(hintIsDue(readDiary([]), '2026-03-04', 'iphone')).toBe(false);
});

test('once answered, never again', () => {
  const answered = profile({ startedOn: '2026-03-04', installHint: '2026-03-05T08:00:00.000Z' });
  expect(hintIsDue(readDiary([answered, evening]), '2026-03-09', 'iphone')).toBe(false);
});

test.each([
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)', 5, 'iphone'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 5, 'iphone'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 0, 'other'],
  ['Mozilla/5.0 (Linux; Android 15; Pixel 8)', 5, 'android'],
  ['Mozilla/5.0 (X11; Linux x86_64)', 0, 'other'],
] as const)('%s with %i touch points', (agent, points, phone) => {
  expect(phoneOf(agent, points)).toBe(phone);
});
