import { describe, expect, it } from 'vitest';
import { content } from '../../content/index.ts';
import { addDays } from '../../core/days.ts';
import { readDiary } from '../../core/diary.ts';
import type { Fields, Kind, Note } from '../../core/note.ts';
import { dueReminder } from './reminder-rule.ts';

const note = (id: string, kind: Kind, fields: Fields): Note => ({ id, kind, fields, stamps: {} });
/** A Friday, the fifth day of the plan. */
const TODAY = '2026-03-06';
const START = addDays(TODAY, -4);
const profile = (fields: Fields = {}) =>
  note('profile', 'profile', { startedOn: START, ...fields });
const walked = [0, 1, 2, 3].map((n) =>
  note(`d${n}`, 'day', { day: addDays(START, n), offered: ['walk-breaks'] }),
);
const moved = (time: string) =>
  note('m', 'episode', { measure: 'hourly-move', day: TODAY, at: `${TODAY}T${time}:00.000Z` });

function due(
  time: string,
  notes: Note[] = [profile(), ...walked],
  shown: string[] = [],
  day = TODAY,
) {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  // The zone is UTC here, so that wall time and instant read alike.
  const moment = { today: day, now: `${day}T${time}:00.000Z`, wall: { date: day, hour, minute } };
  return dueReminder(readDiary(notes), content, moment, shown)?.key ?? null;
}

describe('the hourly movement', () => {
  it.each([
    ['08:30', null],
    ['09:59', null],
    ['10:00', 'hourly:2026-03-06:1'],
    ['10:59', 'hourly:2026-03-06:1'],
    ['11:00', 'hourly:2026-03-06:2'],
    ['16:59', 'hourly:2026-03-06:7'],
    ['17:00', null],
  ])('at %s: %s', (time, key) => expect(due(time)).toBe(key));

  it('is said once each hour', () => {
    expect(due('10:30', undefined, ['hourly:2026-03-06:1'])).toBeNull();
    expect(due('11:00', undefined, ['hourly:2026-03-06:1'])).toBe('hourly:2026-03-06:2');
  });

  it('is silent within an hour after it was done', () => {
    expect(due('11:30', [profile(), ...walked, moved('10:40')])).toBeNull();
    expect(due('11:40', [profile(), ...walked, moved('10:40')])).toBe('hourly:2026-03-06:2');
  });

  it('waits for the page of the plan that brings it', () => {
    expect(due('10:30', [profile(), ...walked.slice(1)])).toBeNull();
  });

  it.each([
    ['without a working day', [profile({ workday: false }), ...walked]],
    [
      'when it is not for this person',
      [profile(), ...walked, note('c', 'choice', { measure: 'hourly-move', list: 'not-for-me' })],
    ],
    [
      'on a day that rests',
      [profile(), ...walked, note('d', 'day', { day: TODAY, skipped: true })],
    ],
    ['once other habits were chosen', [profile({ habitsChosen: TODAY }), ...walked]],
  ])('is silent %s', (_, notes) => expect(due('10:30', notes)).toBeNull());

  it('is silent at the weekend', () => {
    expect(due('10:30', undefined, [], addDays(TODAY, 1))).toBeNull();
  });

  it('goes on for who keeps it as a habit', () => {
    const habit = note('c', 'choice', { measure: 'hourly-move', habit: 1 });
    expect(due('10:30', [profile({ habitsChosen: TODAY }), habit])).toBe('hourly:2026-03-06:1');
  });
});

describe('the evening note', () => {
  it.each([
    ['20:59', null],
    ['21:00', 'evening:2026-03-06'],
    ['22:59', 'evening:2026-03-06'],
    ['23:00', null],
  ])('at %s: %s', (time, key) => expect(due(time)).toBe(key));

  it('is said once, and not when it is done', () => {
    expect(due('21:30', undefined, ['evening:2026-03-06'])).toBeNull();
    const closed = note('d', 'day', { day: TODAY, closed: `${TODAY}T21:10:00.000Z` });
    expect(due('21:30', [profile(), ...walked, closed])).toBeNull();
  });
});

it('a day that rests has no reminder in the evening either', () => {
  const skipped = note('d', 'day', { day: TODAY, skipped: true });
  expect(due('21:30', [profile(), ...walked, skipped])).toBeNull();
});

describe('the do-nothing pair', () => {
  const rest = note('r', 'episode', {
    measure: 'rest',
    day: TODAY,
    at: `${TODAY}T20:50:00.000Z`,
    before: 5,
  });

  it('goes before the rest when its quarter of an hour is over', () => {
    expect(due('21:05', [profile(), ...walked, rest])).toBe('rest:r');
  });

  it('is silent in the night', () => {
    expect(due('23:10', [profile({ bedtime: '21:00' }), ...walked, rest])).toBeNull();
  });
});

it('reminds nobody who has not begun', () => {
  expect(due('21:30', [])).toBeNull();
});
