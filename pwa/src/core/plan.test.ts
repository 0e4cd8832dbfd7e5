import { describe, expect, it } from 'vitest';
import { type BareNote, contentFile, notesOf, vectors } from '../tests/vectors.ts';
import type { Caution, Measure, PlanContent, PlanPage } from './content.ts';
import { type Diary, readDiary } from './diary.ts';
import type { Fields } from './note.ts';
import {
  available,
  checklist,
  habits,
  introOf,
  isExcluded,
  isListed,
  missedDays,
  planDay,
} from './plan.ts';

interface Case {
  name: string;
  notes: BareNote[];
  day: string;
  want: Record<string, unknown>;
}

const { content, cases } = vectors<{
  content: PlanContent;
  cases: Case[];
}>('plan');

const real: PlanContent = {
  plan: contentFile<PlanPage[]>('plan'),
  measures: contentFile<Measure[]>('measures'),
  cautions: contentFile<Caution[]>('cautions'),
};

describe('the plan', () => {
  it.each(cases)('as the vectors say: $name', ({ notes, day, want }) => {
    const diary = readDiary(notesOf(notes));
    const items = checklist(diary, content, day);
    const measures = available(diary, content);
    const got: Record<string, unknown> = {
      plan_day: planDay(diary, day),
      missed: missedDays(diary, day),
      checklist: items.map((item) => item.measure.id),
      new: items.filter((item) => item.isNew).map((item) => item.measure.id),
      done: Object.fromEntries(items.filter((i) => i.done).map((i) => [i.measure.id, i.done])),
      changes: Object.fromEntries(
        items
          .map(({ measure, changes }) => [measure.id, changes] as const)
          .filter(([, changes]) => changes.length),
      ),
      habits: habits(diary),
      available: measures.map((m) => m.id),
      excluded: measures.filter((m) => isExcluded(diary, content, m)).map((m) => m.id),
    };
    for (const [name, value] of Object.entries(want))
      expect([name, got[name]]).toEqual([name, value]);
  });

  it('walks seven pages with all that stands on them', () => {
    const days = Array.from({ length: 7 }, (_, i) => `2026-03-0${i + 2}`);
    const walked = days.map((day) => ({ kind: 'day', fields: { day, offered: ['walk-breaks'] } }));
    const profile = { kind: 'profile', fields: { startedOn: '2026-03-02' } };
    const diary = readDiary(notesOf([profile, ...walked]));
    const lengths = days.map((day) => checklist(diary, real, day).length);
    expect(lengths).toEqual([2, 4, 6, 8, 10, 11, 11]);
    expect(days.map((day) => planDay(diary, day))).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});

describe('what is said of a new day', () => {
  const notes = (profile: Fields, ...choices: BareNote[]) =>
    readDiary(notesOf([{ kind: 'profile', fields: profile }, ...choices]));
  const notForMe = real.measures.map(({ id }) => ({
    id: `choice:${id}`,
    kind: 'choice',
    fields: { measure: id, list: 'not-for-me' },
  }));
  const people: [string, Diary][] = [
    ...real.cautions.map(({ id }): [string, Diary] => [id, notes({ cautions: [id] })]),
    ['all cautions', notes({ cautions: real.cautions.map(({ id }) => id) })],
    ['no meetings', notes({ meetings: false })],
    ...notForMe.map((choice): [string, Diary] => [choice.id, notes({}, choice)]),
  ];

  it.each(people)('%s: nothing of a measure that is out, and all the rest', (_, diary) => {
    const out = real.measures.filter((m) => isExcluded(diary, real, m)).map((m) => m.id);
    for (const page of real.plan) {
      const said = introOf(diary, real, page);
      for (const { text, measure } of page.intro)
        expect([text, said.includes(text)]).toEqual([text, !out.includes(measure ?? '')]);
    }
  });

  it.each([
    [1, { cautions: ['injury'] }, /^(?!.*rek ).*drie keer twee minuten/],
    [2, { cautions: ['arteries'] }, /^Voor het slapen adem je [^.]*\.$/],
    [4, { cautions: ['clot-now'] }, /^Vanavond neem je een lauwe douche(?!.*strijk)/],
    [5, { meetings: false }, /^Lang stilzitten(?!.*overleg)/],
    [6, { cautions: ['arteries'] }, /^Vanavond kijk je of je benen lichter voelen dan eerst\.$/],
    [1, {}, /^Vandaag let je op .* Overdag .* Vanavond /],
  ])('day %d with %j', (day, profile, want) => {
    expect(introOf(notes(profile), real, real.plan[day - 1]!)).toMatch(want);
  });

  it('is nothing when all of it is out', () => {
    expect(introOf(notes({}, ...notForMe), real, real.plan[4]!)).toBe('');
  });
});

describe('what stands on the list', () => {
  const whole = { ...real, measures: [...real.measures, ...contentFile<Measure[]>('library')] };
  const walked = Array.from({ length: 6 }, (_, i) => ({
    kind: 'day',
    fields: { day: `2026-03-0${i + 2}`, counted: true },
  }));
  const choice = (measure: string, fields: Fields) => ({
    id: `choice:${measure}`,
    kind: 'choice',
    fields: { measure, ...fields },
  });
  const choices = [
    choice('calf-stretch', { habit: 1 }),
    choice('foot-bath', { habit: 2 }),
    choice('breathing', { habit: 3, list: 'not-for-me' }),
    choice('legs-up', { list: 'added' }),
    choice('drink-water', { list: 'added' }),
    choice('lukewarm-shower', { list: 'not-for-me' }),
  ];

  it.each<[string, Fields, string[], string[]]>([
    ['before habits are chosen', {}, ['walk-breaks', 'legs-up'], ['foot-bath']],
    [
      'once habits are chosen',
      { habitsChosen: '2026-03-08' },
      ['calf-stretch', 'foot-bath', 'legs-up', 'drink-water'],
      ['walk-breaks', 'breathing', 'lukewarm-shower'],
    ],
    [
      'with cautions and no meetings',
      { cautions: ['arteries', 'numb-feet'], meetings: false },
      ['drink-water'],
      ['legs-up', 'active-meetings'],
    ],
    [
      'with habits and cautions',
      { habitsChosen: '2026-03-08', cautions: ['arteries', 'numb-feet'] },
      ['drink-water'],
      ['legs-up', 'foot-bath'],
    ],
  ])('%s is told the same of every measure as the checklist holds', (_, fields, on, off) => {
    const profile = { kind: 'profile', fields: { startedOn: '2026-03-02', ...fields } };
    const diary = readDiary(notesOf([profile, ...walked, ...choices]));
    const told = whole.measures.filter((m) => isListed(diary, whole, m)).map((m) => m.id);
    const held = checklist(diary, whole, '2026-03-08').map((item) => item.measure.id);
    expect(told.sort()).toEqual(held.sort());
    expect(told).toEqual(expect.arrayContaining(on));
    for (const id of off) expect(told).not.toContain(id);
  });
});
