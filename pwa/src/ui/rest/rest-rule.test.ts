import { describe, expect, it } from 'vitest';
import { addDays, type Day, type Instant } from '../../core/days.ts';
import { type Diary, readDiary } from '../../core/diary.ts';
import type { Fields, Kind, Note } from '../../core/note.ts';
import { mayInvite, openPair } from './rest-rule.ts';

const note = (id: string, kind: Kind, fields: Fields): Note => ({ id, kind, fields, stamps: {} });
const profile = note('profile', 'profile', { startedOn: '2026-03-02', bedtime: '23:00' });
let ids = 0;
const done = (measure: string, day: Day, at: Instant, pair: Fields = {}) =>
  note(`e${ids++}`, 'episode', { measure, day, at, ...pair });

/** Winter time in Amsterdam: one hour before UTC. */
function at(day: Day, time: string) {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const utc = `${String(hour - 1).padStart(2, '0')}:${time.slice(3)}`;
  return { today: day, now: `${day}T${utc}:00.000Z`, wall: { date: day, hour, minute } };
}

const asked = (day: Day, time: string, ...notes: Note[]) =>
  mayInvite(readDiary([profile, ...notes]), at(day, time));

describe('the invitation to do nothing', () => {
  it.each([
    ['2026-03-02', '15:00', false, 'the first day'],
    ['2026-03-03', '15:00', true, 'the second day'],
    ['2026-03-04', '15:00', false, 'the day after'],
    ['2026-03-05', '15:00', true, 'every second day'],
    ['2026-03-03', '09:00', false, 'the morning'],
    ['2026-03-03', '11:00', true, 'when the morning is over'],
    ['2026-03-03', '20:59', true, 'until the evening'],
    ['2026-03-03', '21:00', false, 'the evening asks for nothing'],
    ['2026-03-03', '23:30', false, 'the night'],
  ])('%s at %s: %s (%s)', (day, time, expected) => {
    expect(asked(day, time)).toBe(expected);
  });

  it('stays away before the start of the plan', () => {
    expect(mayInvite(readDiary([]), at('2026-03-03', '15:00'))).toBe(false);
  });

  it('is gone for the day once it was answered or refused', () => {
    const refused = note('d', 'day', { day: '2026-03-03', restAsked: '2026-03-03T11:00:00.000Z' });
    expect(asked('2026-03-03', '15:00', refused)).toBe(false);
  });

  it('leaves a skipped day alone', () => {
    expect(
      asked('2026-03-03', '15:00', note('d', 'day', { day: '2026-03-03', skipped: true })),
    ).toBe(false);
  });

  it('waits until a measure has worked out', () => {
    const walk = done('walk-breaks', '2026-03-03', '2026-03-03T13:20:00.000Z');
    expect(asked('2026-03-03', '15:00', walk)).toBe(false);
    expect(asked('2026-03-03', '15:04', walk)).toBe(false);
    expect(asked('2026-03-03', '15:05', walk)).toBe(true);
  });

  it('comes once a week when there are five pairs', () => {
    const pairs = ['04', '06', '08', '10', '12'].map((date) =>
      done('rest', `2026-03-${date}`, `2026-03-${date}T12:00:00.000Z`, { before: 5, after: 5 }),
    );
    const days = Array.from({ length: 14 }, (_, i) => `2026-03-${13 + i}`);
    expect(days.filter((day) => asked(day, '15:00', ...pairs))).toEqual([
      '2026-03-15',
      '2026-03-22',
    ]);
  });
});

describe('who answers "Niet nu"', () => {
  const refused = (day: Day) => note(`r${day}`, 'day', { day, restAsked: `${day}T12:00:00.000Z` });
  /** The days of twelve weeks on which it comes, when it is refused each time but on `accepted`. */
  function comes(accepted?: Day): Day[] {
    const notes: Note[] = [];
    return Array.from({ length: 84 }, (_, i) => addDays('2026-03-02', i)).filter((day) => {
      if (!asked(day, '15:00', ...notes)) return false;
      notes.push(refused(day));
      if (day === accepted)
        notes.push(done('rest', day, `${day}T14:00:00.000Z`, { before: 5, after: 4 }));
      return true;
    });
  }

  it('is asked three times, then three times a week apart or more, then no more', () => {
    expect(comes()).toEqual([
      '2026-03-03',
      '2026-03-05',
      '2026-03-07',
      '2026-03-15',
      '2026-03-22',
      '2026-03-29',
    ]);
  });

  it('is asked as before once a pair came of it', () => {
    expect(comes('2026-03-15').slice(3, 8)).toEqual([
      '2026-03-15',
      '2026-03-17',
      '2026-03-19',
      '2026-03-21',
      '2026-03-29',
    ]);
  });

  it('counts a first score without a second', () => {
    const days: Day[] = ['2026-03-03', '2026-03-05', '2026-03-07'];
    const half = days.map((day) => done('rest', day, `${day}T12:00:00.000Z`, { before: 5 }));
    expect(asked('2026-03-09', '15:00', ...half)).toBe(true);
    expect(asked('2026-03-09', '15:00', ...half, ...days.map(refused))).toBe(false);
  });
});

it('stays away on the day on which the week is read back', () => {
  const walked = (n: number) =>
    Array.from({ length: n }, (_, i) =>
      note(`w${i}`, 'day', { day: addDays('2026-03-02', i), counted: true }),
    );
  expect(asked('2026-03-09', '15:00', ...walked(6))).toBe(false);
  expect(asked('2026-03-09', '15:00', ...walked(7))).toBe(true);
});

describe('the second question', () => {
  const first = done('rest', '2026-03-03', '2026-03-03T14:00:00.000Z', { before: 6 });
  const pairAt = (now: Instant, ...notes: Note[]) => openPair(readDiary([profile, ...notes]), now);

  it.each([
    ['2026-03-03T14:00:00.000Z', 'waiting', 15],
    ['2026-03-03T14:14:30.000Z', 'waiting', 1],
    ['2026-03-03T14:15:00.000Z', 'due', 0],
    ['2026-03-03T15:00:00.000Z', 'due', 0],
  ])('at %s it is %s', (now, state, left) => {
    expect(pairAt(now, first)).toMatchObject({ state, left });
  });

  it('is dropped after an hour, and when the clock ran back', () => {
    expect(pairAt('2026-03-03T15:00:01.000Z', first)).toBeNull();
    expect(pairAt('2026-03-03T13:59:00.000Z', first)).toBeNull();
  });

  it('is not asked of a pair that is whole, nor without a first score', () => {
    const whole = done('rest', '2026-03-03', '2026-03-03T14:00:00.000Z', { before: 6, after: 4 });
    const bare = done('rest', '2026-03-03', '2026-03-03T14:00:00.000Z');
    const now = '2026-03-03T14:20:00.000Z';
    expect(pairAt(now, whole)).toBeNull();
    expect(pairAt(now, bare)).toBeNull();
    expect(pairAt(now)).toBeNull();
  });

  it('reads an instant that is none as no pair', () => {
    const diary: Diary = readDiary([
      profile,
      done('rest', '2026-03-03', 'gisteren', { before: 6 }),
    ]);
    expect(openPair(diary, '2026-03-03T14:20:00.000Z')).toBeNull();
  });
});
