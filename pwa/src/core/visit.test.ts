import { describe, expect, it } from 'vitest';
import { contentFile } from '../tests/vectors.ts';
import type { Caution, Measure, Option, PatternText, PlanPage, Question } from './content.ts';
import { addDays } from './days.ts';
import { readDiary } from './diary.ts';
import { exampleWeek } from './example-week.ts';
import type { Fields, Note } from './note.ts';
import {
  course,
  crampWords,
  DISTURBED_FROM,
  type VisitContent,
  verdictWords,
  visitOf,
  WEEKS_SHOWN,
} from './visit.ts';

const TODAY = '2026-03-08';
const content: VisitContent = {
  plan: contentFile<PlanPage[]>('plan'),
  measures: contentFile<Measure[]>('measures'),
  cautions: contentFile<Caution[]>('cautions'),
  model: contentFile('model'),
  worst: contentFile<{ worst: Option[] }>('evening').worst,
  worstWhen: contentFile<Question[]>('questions').find((q) => q.id === 'worstWhen')?.options ?? [],
  triggers: contentFile<Option[]>('triggers'),
  patterns: contentFile<PatternText[]>('patterns'),
  flags: contentFile<{ flags: [] }>('flags').flags,
  reliefSteps: [{ id: 'walk-indoors', label: 'Loop rustig rond' }],
};
const visit = (notes: Note[], today = TODAY) => visitOf(readDiary(notes), content, today);
const day = (day: string, fields: Fields): Note => ({
  id: `day:${day}`,
  kind: 'day',
  fields: { day, ...fields },
  stamps: {},
});
const profile = (fields: Fields): Note => ({ id: 'profile', kind: 'profile', fields, stamps: {} });
const done = (measure: string, day: string, at = '21:00'): Note => ({
  id: `${measure} ${day} ${at}`,
  kind: 'episode',
  fields: { measure, day, at: `${day}T${at}:00.000Z` },
  stamps: {},
});

describe('the example week', () => {
  const example = visit(exampleWeek('2026-03-08T21:30:00.000Z', 'Europe/Amsterdam'));

  it('is one week with its mean and its disturbed nights', () => {
    expect(example.period).toEqual({ from: '2026-03-02', until: TODAY });
    expect(example.weeks).toHaveLength(1);
    const [week] = example.weeks;
    expect(week?.mean).toBeCloseTo(37 / 7);
    expect(week?.evenings.map((e) => e.score)).toEqual([7, 6, 6, 5, 5, 4, 4]);
    expect([week?.disturbed, week?.nights]).toEqual([5, 6]);
  });

  it('counts what was ticked of the evenings that asked', () => {
    expect(example.triggers.map(({ id, times, of }) => [id, times, of])).toEqual([
      ['long_sitting', 3, 7],
      ['caffeine_late', 2, 7],
      ['alcohol', 1, 7],
      ['stress', 1, 7],
    ]);
    expect(example.worstWhen).toBe("'s Avonds");
    expect(example.worst.map(({ label, times }) => [label, times])).toEqual([
      ['Avond', 6],
      ['Nacht', 2],
    ]);
  });

  it('says of each measure how often it was done and what the person thought', () => {
    const stretch = example.tried.find((t) => t.measure === 'calf-stretch');
    expect(stretch).toMatchObject({ days: 7, better: 7, same: 0, worse: 0 });
    const shower = example.tried.find((t) => t.measure === 'lukewarm-shower');
    expect(shower).toMatchObject({ days: 2, pairs: 1, better: 0, same: 1, worse: 1 });
    expect(example.tried.map((t) => t.measure)).not.toContain('rest');
  });

  it('knows what was done in "Nu last?" and estimates no step that is no measure', () => {
    const walk = example.tried.find((t) => t.measure === 'walk-indoors');
    expect(walk).toMatchObject({ title: 'Loop rustig rond', days: 1, estimate: null });
    expect(walk && verdictWords(walk)).toBe('nog niet te zeggen');
  });
});

describe('weeks', () => {
  const scores = (from: string, evenings: number[]) =>
    evenings.map((evening, i) => day(addDays(from, i), { evening }));

  it('are counted back from today, so the last one is whole', () => {
    const { weeks } = visit(scores('2026-02-26', [9, 9, 9, 9, 3, 3, 3, 3, 3, 3, 3]));
    expect(weeks.map((w) => [w.first, w.last, w.mean])).toEqual([
      ['2026-02-23', '2026-03-01', 9],
      ['2026-03-02', TODAY, 3],
    ]);
    expect(course(weeks)).toEqual({ before: weeks[0], now: weeks[1] });
  });

  it('begin with the first note, and one that it left no seven days is not compared', () => {
    const { weeks } = visit(scores('2026-02-20', [3, 3, 3, ...Array(14).fill(6)]));
    expect(weeks.map((w) => [w.first, w.begins, w.evenings.length])).toEqual([
      ['2026-02-16', '2026-02-20', 3],
      ['2026-02-23', '2026-02-23', 7],
      ['2026-03-02', '2026-03-02', 7],
    ]);
    expect(course(weeks)).toEqual({ before: weeks[1], now: weeks[2] });
  });

  it('have no mean with fewer than three evenings, and are not compared then', () => {
    const { weeks } = visit(scores('2026-03-01', [9, 9, 9]));
    expect(weeks.map((w) => w.mean)).toEqual([null, null]);
    expect(course(weeks)).toBeNull();
  });

  it('fit the page after years', () => {
    const { weeks, period } = visit([day('2024-01-01', { evening: 5 }), day(TODAY, { night: 4 })]);
    expect(weeks).toHaveLength(WEEKS_SHOWN);
    expect(weeks.at(-1)?.last).toBe(TODAY);
    expect(period?.from).toBe('2024-01-01');
  });

  it.each([
    [DISTURBED_FROM - 1, 0],
    [DISTURBED_FROM, 1],
    [10, 1],
  ])('a night of %i makes %i disturbed', (night, disturbed) => {
    expect(visit([day(TODAY, { night })]).weeks[0]).toMatchObject({ nights: 1, disturbed });
  });
});

it('an empty diary shows nothing and says so', () => {
  expect(visit([])).toEqual({
    period: null,
    worstWhen: null,
    worst: [],
    patterns: [],
    cautions: [],
    flags: [],
    flagsOn: null,
    scored: [],
    weeks: [],
    cramps: { times: 0, days: 0 },
    triggers: [],
    tried: [],
  });
});

describe('cramps in "Nu last?"', () => {
  const relief = (on: string, at: string, fields: Fields = {}): Note => ({
    id: `relief ${on} ${at}`,
    kind: 'relief',
    fields: { day: on, at, cramp: true, steps: ['calf-stretch'], before: 9, after: 2, ...fields },
    stamps: {},
  });

  it('are counted, and the days on which they came', () => {
    const told = visit([
      relief('2026-03-01', '2026-03-02T00:30:00.000Z'),
      relief('2026-03-01', '2026-03-02T02:10:00.000Z'),
      relief('2026-03-03', '2026-03-03T14:00:00.000Z'),
    ]);
    expect(told.cramps).toEqual({ times: 3, days: 2 });
    expect(crampWords(told)).toBe('Kramp: 3 keer genoteerd, op 2 dagen.');
  });

  it('that came once are told of one day', () => {
    const told = visit([relief(TODAY, `${TODAY}T22:00:00.000Z`)]);
    expect(crampWords(told)).toBe('Kramp: 1 keer genoteerd, op 1 dag.');
  });

  it.each([
    ['other help', { cramp: false }],
    ['a deleted note', { deleted: true }],
    ['a note of tomorrow', { day: addDays(TODAY, 1) }],
  ])('are not told from %s', (_, fields) => {
    expect(crampWords(visit([relief(TODAY, `${TODAY}T22:00:00.000Z`, fields)]))).toBeNull();
  });
});

it('no note of tomorrow is shown', () => {
  const { scored, triggers } = visit([
    day(addDays(TODAY, 1), { evening: 5, 'trigger.stress': true }),
  ]);
  expect([scored, triggers]).toEqual([[], []]);
});

it('what was ticked at the start is shown in the words of the app, and odd ids are not', () => {
  const { cautions, patterns, worstWhen } = visit([
    profile({ cautions: ['varicose', 'x'], patterns: ['rls', 'y'], worstWhen: 'z' }),
  ]);
  expect([cautions, patterns, worstWhen]).toEqual([
    ['Ik heb spataderen'],
    ['Rusteloze benen'],
    null,
  ]);
});

it.each([
  ['2026-03-02T21:15:00.000Z', '2026-03-02'],
  [null, null],
  ['gisteren', null],
])('flags passed at %s are dated %s', (flagsPassed, flagsOn) => {
  const { flags, ...told } = visit([profile({ flags: ['mood'], flagsPassed })]);
  expect(flags).toEqual(['Somberheid of angst neemt je dagen over.']);
  expect(told.flagsOn).toBe(flagsOn);
});

it('a measure done twice on a day counts for one day', () => {
  const notes = [done('breathing', TODAY), done('breathing', TODAY, '22:00')];
  expect(visit(notes).tried).toMatchObject([{ measure: 'breathing', days: 1, pairs: 0 }]);
});

describe('a measure that made it worse', () => {
  const often = (measure: string) =>
    Array.from({ length: 40 }, (_, i) => addDays('2026-01-20', i)).flatMap((on, i) => {
      if (i % 2 === 1) return [day(on, { offered: [measure], evening: 3 })];
      const fields = { measure, day: on, at: `${on}T21:00:00.000Z`, before: 3, after: 8 };
      const worse = { offered: [measure], evening: 7, [`help.${measure}`]: -1 };
      return [day(on, worse), { ...done(measure, on), fields }];
    });
  const choice = (measure: string, fields: Fields): Note => ({
    id: `choice:${measure}`,
    kind: 'choice',
    fields: { measure, ...fields },
    stamps: {},
  });
  const first = (notes: Note[]) => visit(notes).tried[0];

  it.each([
    ['was set aside', 'lukewarm-shower', choice('lukewarm-shower', { list: 'not-for-me' })],
    ['has a caution since', 'light-compression', profile({ cautions: ['arteries'] })],
    ['needs what is no longer there', 'active-meetings', profile({ meetings: false })],
  ])('is told as before when it %s', (_, measure, since) => {
    const before = first([...often(measure), done('breathing', TODAY)]);
    expect(before && verdictWords(before)).toBe('misschien erger');
    expect(first([...often(measure), done('breathing', TODAY), since])).toEqual(before);
  });

  it('is told as before when it was of the library and left the list', () => {
    const shoes = { ...content.measures[0], id: 'shoes', title: 'Schoenen' } as Measure;
    const wider = { ...content, measures: [...content.measures, shoes] };
    const told = (list: string | null) =>
      visitOf(readDiary([...often('shoes'), choice('shoes', { list })]), wider, TODAY).tried;
    expect(told('added').map(verdictWords)).toEqual(['misschien erger']);
    expect(told(null)).toEqual(told('added'));
  });
});

it('one evening lets nothing be said of a measure', () => {
  const { tried } = visit([done('breathing', TODAY), day(TODAY, { 'help.breathing': 2 })]);
  expect(tried.map(verdictWords)).toEqual(['nog niet te zeggen']);
});
