import { describe, expect, it } from 'vitest';
import { notesOf } from '../tests/vectors.ts';
import { csvFile } from './csv.ts';
import { wallTime } from './days.ts';
import { readDiary } from './diary.ts';
import type { Fields } from './note.ts';
import { isShut, readThoughts, type Thought } from './thought.ts';

const thought = (fields: Fields, id = 't') => ({ id, kind: 'thought', fields });
const MONDAY = {
  day: '2026-03-02',
  zone: 'Europe/Amsterdam',
  at: '2026-03-02T21:00:00.000Z',
  text: 'Bel de garage',
};
const BED = { bedtime: '23:00', eveningFrom: null };

describe('reading', () => {
  it('gives what was parked, oldest first, without what was let go', () => {
    const notes = notesOf([
      thought({ ...MONDAY, at: '2026-03-02T22:00:00.000Z', text: 'later' }, 'b'),
      thought(MONDAY, 'a'),
      thought({ ...MONDAY, text: null, deleted: true }, 'gone'),
      thought({ ...MONDAY, text: ' ' }, 'blank'),
      thought({ text: 'zonder dag' }, 'odd'),
      thought({ ...MONDAY, zone: 'Mars/Olympus' }, 'odd too'),
    ]);
    expect(readThoughts(notes).map((t) => t.text)).toEqual(['Bel de garage', 'later']);
  });

  it('is no part of the diary', () => {
    expect(readDiary(notesOf([thought(MONDAY)]))).toEqual(readDiary([]));
  });
});

describe('shut until the morning', () => {
  const parkedAt = (clock: string) =>
    readThoughts(notesOf([thought({ ...MONDAY, at: `${clock}:00.000Z` })]))[0] as Thought;
  it.each([
    ['2026-03-02T21:00', '2026-03-02T21:30', true],
    ['2026-03-02T21:00', '2026-03-03T02:30', true],
    ['2026-03-02T21:00', '2026-03-03T04:59', true], // the day has turned, but it is night
    ['2026-03-02T21:00', '2026-03-03T05:00', false],
    ['2026-03-02T21:00', '2026-03-03T13:00', false],
    ['2026-03-02T21:00', '2026-03-09T22:30', true], // a week later, in bed
    ['2026-03-03T03:30', '2026-03-03T05:00', false], // half past four in the same night
    ['2026-03-03T09:00', '2026-03-03T20:00', true], // by day: until tomorrow
    ['2026-03-03T09:00', '2026-03-04T05:00', false],
    ['2026-03-28T21:00', '2026-03-29T04:00', false], // six o'clock comes an hour sooner
  ])('parked at %s (UTC), at %s: %s', (at, now, shut) => {
    const moment = { now: `${now}:00.000Z`, wall: wallTime(`${now}:00.000Z`, 'Europe/Amsterdam') };
    expect(isShut(parkedAt(at), moment, BED)).toBe(shut);
  });
});

describe('the table', () => {
  const notes = notesOf([thought(MONDAY)]);
  it('holds no thought by itself', () => {
    expect(csvFile(notes)).not.toContain('garage');
  });

  it('holds them when they are given', () => {
    expect(csvFile(notes, (id) => id, readThoughts(notes))).toContain(
      '2026-03-02,2026-03-02T21:00:00.000Z,gedachte,,,,,Bel de garage\r\n',
    );
  });
});
