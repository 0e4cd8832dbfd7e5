import { expect, test } from 'vitest';
import { readDiary } from '../../core/diary.ts';
import type { Fields } from '../../core/note.ts';
import {
  answersOf,
  PARTS,
  partNumber,
  profileFields,
  skipped,
  stepAt,
  stepsOf,
} from './answers.ts';

const profileWith = (fields: Fields) =>
  readDiary([{ id: 'profile', kind: 'profile', fields, stamps: {} }]).profile;
const STRANGER = profileWith({});
const NOW = { profile: STRANGER, today: '2026-03-04', zone: 'Europe/Amsterdam', passed: null };
const BLANK = answersOf(STRANGER);

test('who skips everything still starts today', () => {
  expect(profileFields(BLANK, PARTS, NOW)).toEqual({
    flags: [],
    flagsPassed: null,
    startedOn: '2026-03-04',
    zone: 'Europe/Amsterdam',
  });
});

test('every answer is written under its own name', () => {
  const answers = {
    ...BLANK,
    flags: ['mood'],
    worstWhen: 'evening',
    patterns: ['rls'],
    cautions: [],
    bedtime: '22:30',
    workday: true,
    workFrom: '08:00',
    workTo: '16:30',
    meetings: false,
  };
  const { understood, ...fields } = answers;
  expect(profileFields(answers, PARTS, NOW)).toEqual({
    ...fields,
    flagsPassed: null,
    startedOn: '2026-03-04',
    zone: 'Europe/Amsterdam',
  });
  expect(understood).toBe(false);
});

test('no working day: no working hours', () => {
  const fields = profileFields({ ...BLANK, workday: false, meetings: false }, PARTS, NOW);
  expect(fields).toMatchObject({ workday: false, meetings: false });
  expect(fields).not.toHaveProperty('workFrom');
});

test('coming back changes the answers of that part only, never the first day', () => {
  const profile = profileWith({ startedOn: '2026-02-01', zone: 'Asia/Tokyo', cautions: ['skin'] });
  const answers = { ...answersOf(profile), cautions: ['skin', 'pregnancy'] };
  expect(profileFields(answers, ['cautions'], { ...NOW, profile })).toEqual({
    cautions: ['skin', 'pregnancy'],
  });
  expect(answersOf(profile).cautions).toEqual(['skin']);
});

test('skipping gives back the answer there was', () => {
  expect(skipped({ ...BLANK, cautions: ['skin'] }, 'cautions', BLANK).cautions).toBeNull();
  const before = { ...BLANK, bedtime: '22:00' };
  expect(skipped({ ...before, bedtime: '01:00' }, 'bedtime', before).bedtime).toBe('22:00');
});

test('advice and effects come in between only when there is something to say', () => {
  expect(stepsOf(PARTS, { advice: false, effects: false })).toEqual(PARTS);
  expect(stepsOf(PARTS, { advice: true, effects: true })).toEqual([
    'flags',
    'advice',
    'worstWhen',
    'patterns',
    'cautions',
    'effects',
    'bedtime',
    'work',
  ]);
  expect(partNumber(PARTS, 'advice')).toBe(1);
  expect(partNumber(PARTS, 'effects')).toBe(4);
});

test('an address leads nobody past the safety screen', () => {
  const steps = stepsOf(PARTS, { advice: true, effects: false });
  const free = { held: false, unread: false };
  expect(stepAt('bedtime', steps, free)).toBe('bedtime');
  expect(stepAt('nowhere', steps, free)).toBe('flags');
  expect(stepAt(undefined, steps, free)).toBe('flags');
  expect(stepAt('bedtime', steps, { held: false, unread: true })).toBe('flags');
  expect(stepAt('bedtime', steps, { held: true, unread: false })).toBe('flags');
  expect(stepAt('advice', steps, { held: true, unread: false })).toBe('advice');
  expect(stepAt('cautions', ['cautions'], free)).toBe('cautions');
});
