import { expect, test } from 'vitest';
import { readDiary } from '../../core/diary.ts';
import type { Note } from '../../core/note.ts';
import { doneOn, picturedDays } from './done.ts';

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

test('there is something to show of a day with an evening score or a measure, and of no other', () => {
  const note = (kind: Note['kind'], day: string, fields: Note['fields']): Note => ({
    id: `${kind}:${day}`,
    kind,
    fields: { day, ...fields },
    stamps: {},
  });
  const diary = readDiary([
    note('day', '2026-03-01', { evening: 0 }),
    note('day', '2026-03-02', { night: 5, offered: ['legs-up'] }),
    done('legs-up', '2026-03-03'),
    done('rest', '2026-03-04'),
    note('relief', '2026-03-05', { steps: ['walk-indoors', 'legs-up'] }),
    note('relief', '2026-03-06', { steps: ['legs-up'], cramp: true }),
    note('relief', '2026-03-07', { steps: ['walk-indoors'] }),
  ]);
  expect(picturedDays(diary)).toEqual(['2026-03-01', '2026-03-03', '2026-03-05']);
});
