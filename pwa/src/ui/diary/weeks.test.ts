import { describe, expect, it } from 'vitest';
import { readDiary } from '../../core/diary.ts';
import type { Fields, Kind, Note } from '../../core/note.ts';
import { isNoted } from './day-state.ts';
import { doneAt } from './done-at.ts';
import { diaryWeeks, weekTitle } from './weeks.ts';

const note = (id: string, kind: Kind, fields: Fields): Note => ({ id, kind, fields, stamps: {} });
const profile = (fields: Fields) => note('profile', 'profile', fields);
/** A Wednesday. */
const TODAY = '2026-03-11';
const listed = (...notes: Note[]) => diaryWeeks(readDiary(notes), TODAY).map((week) => week.days);

describe('the list of days', () => {
  it('runs from today back to the first day of the plan, by calendar week', () => {
    expect(listed(profile({ startedOn: '2026-03-07' }))).toEqual([
      ['2026-03-11', '2026-03-10', '2026-03-09'],
      ['2026-03-08', '2026-03-07'],
    ]);
  });

  it('leaves days without notes out once the habits were chosen, but for the last week', () => {
    const chosen = profile({ startedOn: '2026-02-01', habitsChosen: '2026-02-03' });
    const noted = note('d', 'day', { day: '2026-02-20', evening: 4 });
    expect(listed(chosen, noted).flat()).toEqual([
      ...['11', '10', '09', '08', '07', '06', '05'].map((date) => `2026-03-${date}`),
      '2026-02-20',
      '2026-02-03',
      '2026-02-02',
      '2026-02-01',
    ]);
  });

  it('is empty before anything began, and shows notes that came from elsewhere', () => {
    expect(listed()).toEqual([]);
    expect(listed(note('d', 'day', { day: '2026-01-05', text: 'van toen' }))).toEqual([
      ['2026-01-05'],
    ]);
  });

  it('shows no day that is still to come', () => {
    expect(listed(note('d', 'day', { day: '2026-03-12', evening: 4 }))).toEqual([]);
  });
});

it.each([
  ['2026-03-09', 'Deze week'],
  ['2026-03-02', 'Vorige week'],
  ['2026-02-23', 'Week van 2026-02-23'],
])('calls the week of %s "%s"', (monday, title) => {
  expect(weekTitle(monday, TODAY, (day) => day)).toBe(title);
});

it.each<[Fields, boolean]>([
  [{ offered: ['walk-breaks'] }, false],
  [{ skipped: true }, false],
  [{ 'trigger.stress': false }, false],
  [{ 'trigger.stress': true }, true],
  [{ night: 0 }, true],
  [{ text: '  ' }, false],
  [{ 'help.legs-up': 0 }, true],
])('a day with %j is noted: %s', (fields, noted) => {
  const diary = readDiary([note('d', 'day', { day: TODAY, ...fields })]);
  expect(isNoted(diary, TODAY)).toBe(noted);
});

describe('the time of something done', () => {
  it('is the clock on the wall where it was done', () => {
    expect(doneAt('2026-03-11T20:05:00.000Z', TODAY, 'Europe/Amsterdam')).toBe('21:05');
    expect(doneAt('2026-03-12T00:30:00.000Z', TODAY, 'Europe/Amsterdam')).toBe('01:30');
  });
  it('is unknown when it was written down on another day, or somewhere that is nowhere', () => {
    expect(doneAt('2026-03-12T09:00:00.000Z', TODAY, 'Europe/Amsterdam')).toBeNull();
    expect(doneAt('2026-03-11T20:05:00.000Z', TODAY, 'Nergens/Land')).toBeNull();
    expect(doneAt('', TODAY, 'Europe/Amsterdam')).toBeNull();
  });
});
