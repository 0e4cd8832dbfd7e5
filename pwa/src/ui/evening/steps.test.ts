import { describe, expect, it } from 'vitest';
import { content } from '../../content/index.ts';
import { addDays } from '../../core/days.ts';
import { readDiary } from '../../core/diary.ts';
import type { Fields, Kind, Note } from '../../core/note.ts';
import { answeredTriggers, eveningSteps, fieldsOf, judgedMeasures, lineOf } from './steps.ts';
import { wordingOf } from './wording.ts';

const note = (id: string, kind: Kind, fields: Fields): Note => ({ id, kind, fields, stamps: {} });
const DAY = '2026-03-04';
const done = (measure: string, day = DAY) =>
  note(`${measure}${day}`, 'episode', { measure, day, at: `${day}T18:00:00.000Z` });
const relief = (...steps: string[]) =>
  note('r', 'relief', { day: DAY, at: `${DAY}T18:00:00.000Z`, steps });
const judged = (...notes: Note[]) =>
  judgedMeasures(readDiary(notes), content.measures, DAY).map((m) => m.id);

describe('what can be judged', () => {
  it('is what was done that day, in the order of the plan', () => {
    const notes = [done('breathing'), done('walk-breaks'), done('legs-up', '2026-03-03')];
    expect(judged(...notes)).toEqual(['walk-breaks', 'breathing']);
  });

  it('is no do-nothing pair, and nothing that the app no longer knows', () => {
    expect(judged(done('rest'), done('gone'))).toEqual([]);
  });

  it('is the step of a relief when there was one, and none of a bundle', () => {
    expect(judged(relief('legs-up'))).toEqual(['legs-up']);
    expect(judged(relief('legs-up', 'legs-up'))).toEqual(['legs-up']);
    expect(judged(relief('legs-up', 'breathing'))).toEqual([]);
  });
});

it('leaves the verdicts out when nothing was done', () => {
  expect(eveningSteps([])).toEqual(['score', 'worst', 'triggers', 'text']);
  expect(eveningSteps(content.measures.slice(0, 1))).toHaveLength(5);
});

it('takes the fields of one question and no other', () => {
  const fields = {
    evening: 4,
    worst: ['night'],
    'help.legs-up': 1,
    'trigger.stress': true,
    text: 'x',
  };
  expect(fieldsOf('help', fields)).toEqual({ 'help.legs-up': 1 });
  expect(fieldsOf('triggers', fields)).toEqual({ 'trigger.stress': true });
  expect(fieldsOf('score', fields)).toEqual({ evening: 4 });
});

it('writes down that a trigger was not there', () => {
  expect(answeredTriggers(['stress', 'alcohol'], { stress: true })).toEqual({
    'trigger.stress': true,
    'trigger.alcohol': false,
  });
});

describe('the last line of the day', () => {
  const lines = ['a', 'b', 'c'];
  it('is the same all evening and another one tomorrow', () => {
    expect(lineOf(lines, DAY)).toBe(lineOf(lines, DAY));
    expect(new Set([0, 1, 2].map((n) => lineOf(lines, addDays(DAY, n)))).size).toBe(3);
  });
  it('is there for a phone whose clock stands years back', () => {
    expect(lines).toContain(lineOf(lines, '1999-12-31'));
  });
});

describe('the words', () => {
  it('ask to look back on the day that the plan does', () => {
    expect(wordingOf('text', { past: false, reflect: true }).sub).toContain('lichter');
    expect(wordingOf('text', { past: false, reflect: false }).sub).not.toContain('lichter');
  });
  it('speak of another day than today as of then', () => {
    expect(wordingOf('score', { past: true, reflect: false }).title).toContain('die avond');
  });
});
