import { expect, test } from 'vitest';
import { readDiary } from '../../core/diary.ts';
import type { Note } from '../../core/note.ts';
import { doneOn } from './done.ts';

const DAYS = ['2026-03-01', '2026-03-02'];

function done(measure: string, day: string): Note {
  const fields = { measure, day, at: `${day}T10:00:00.000Z` };
  return { id: `${measure}${day}`, kind: 'episode', fields, stamps: {} };
}

test('what was done most often stands first, and what was not done stands nowhere', () => {
  const diary = readDiary([
    done('legs-up', DAYS[0]!),
    done('breathing', DAYS[0]!),
    done('breathing', DAYS[1]!),
  ]);
  expect(doneOn(diary, DAYS)).toEqual([
    { measure: 'breathing', done: [true, true] },
    { measure: 'legs-up', done: [true, false] },
  ]);
});

test('a step of "Nu last?" counts as done', () => {
  const fields = { day: DAYS[1]!, at: '2026-03-02T22:00:00.000Z', steps: ['legs-up'] };
  const diary = readDiary([{ id: 'r', kind: 'relief', fields, stamps: {} }]);
  expect(doneOn(diary, DAYS)).toEqual([{ measure: 'legs-up', done: [false, true] }]);
});
