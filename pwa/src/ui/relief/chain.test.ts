import cautions from '@content/cautions.json';
import reliefContent from '@content/relief.json';
import { describe, expect, test } from 'vitest';
import type { ReliefStep } from '../../core/content.ts';
import { counted, isOpen, next, type Relief, safeSteps, skip, stop, toCramp } from './chain.ts';

const T = Date.parse('2026-03-05T02:00:00Z');
const restless = safeSteps(reliefContent.restless.steps, [], cautions);
const relief: Relief = {
  id: 'r',
  day: '2026-03-04',
  zone: 'Europe/Amsterdam',
  at: '2026-03-05T02:00:00.000Z',
  cramp: false,
  step: 0,
  since: T,
  done: [],
  before: null,
  after: null,
  phase: 'steps',
};
const s = (seconds: number) => T + seconds * 1000;

const judgedAs = (step: ReliefStep) => step.judged_as ?? step.measure;

describe('cautions', () => {
  test.each(cautions.map((caution) => [caution.id, caution] as const))(
    '%s takes out and changes steps',
    (id, caution) => {
      for (const chain of [reliefContent.restless, reliefContent.cramp]) {
        const left = safeSteps(chain.steps, [id], cautions);
        const kept = chain.steps.filter((step) => !caution.removes.includes(judgedAs(step)));
        expect(left.map((step) => step.id)).toEqual(kept.map((step) => step.id));
        for (const step of left)
          expect(step.changes.join(' ')).toBe(
            caution.changes
              .filter((c) => c.measure === judgedAs(step))
              .map((c) => c.text)
              .join(' '),
          );
      }
    },
  );

  test('a cramp with a clot: first what to look out for, and no warmth', () => {
    const steps = safeSteps(reliefContent.cramp.steps, ['clot-now'], cautions);
    expect(steps.map(({ id, measure, changes }) => [id, measure, changes.join(' ')])).toEqual([
      [
        'foot-to-shin',
        'calf-stretch',
        'Nieuwe of andere pijn in dat been? Rek niet en bel je arts.',
      ],
      ['shake', 'walk-indoors', 'Nieuwe of andere pijn in dat been? Bel je arts.'],
    ]);
  });

  test('what takes out the measure that a step is noted as takes out the step', () => {
    for (const { id, removes } of cautions)
      for (const { measure } of safeSteps(reliefContent.cramp.steps, [id], cautions))
        expect([id, removes]).not.toEqual([id, expect.arrayContaining([measure])]);
  });

  test('all of them together still leave something to do in both chains', () => {
    const all = cautions.map((caution) => caution.id);
    expect(safeSteps(reliefContent.restless.steps, all, cautions).length).toBeGreaterThan(0);
    expect(safeSteps(reliefContent.cramp.steps, all, cautions).length).toBeGreaterThan(0);
  });

  test('the same change of two cautions is said once', () => {
    const steps = safeSteps(
      reliefContent.restless.steps,
      ['pregnancy', 'hypermobile', 'unsteady'],
      cautions,
    );
    for (const step of steps) expect(new Set(step.changes).size).toBe(step.changes.length);
  });
});

describe('what counts as done', () => {
  test('a step that was finished with "Volgende", at once', () => {
    expect(next(relief, restless, s(1))).toMatchObject({
      step: 1,
      since: s(1),
      done: ['calf-stretch'],
    });
  });

  test('two steps of one measure count once', () => {
    expect(next(next(relief, restless, s(1)), restless, s(2)).done).toEqual(['calf-stretch']);
  });

  test.each([
    [29, []],
    [30, ['calf-stretch']],
  ])('skipped after %d of 60 seconds: %j', (seconds, done) => {
    expect(skip(relief, restless, s(seconds)).done).toEqual(done);
    expect(stop(relief, restless, s(seconds))).toMatchObject({ done, phase: 'after' });
    expect(counted(relief, restless[0] as (typeof restless)[0], s(seconds)).done).toEqual(done);
  });

  test('the last step leads to the question after', () => {
    const last = { ...relief, step: restless.length - 1 };
    expect(next(last, restless, s(5))).toMatchObject({ phase: 'after', done: ['breathing'] });
  });

  test('a cramp halfway keeps what was done, and starts its own help', () => {
    const cramp = toCramp({ ...relief, step: 2, done: ['calf-stretch'] }, restless, s(100));
    expect(cramp).toMatchObject({ id: 'r', cramp: true, step: 0, since: s(100), phase: 'steps' });
    expect(cramp.done).toEqual(['calf-stretch', 'walk-indoors']);
  });
});

test('it stays open half an hour after the step, not when it has ended', () => {
  expect(isOpen(relief, restless, s(60 + 1799))).toBe(true);
  expect(isOpen(relief, restless, s(60 + 1801))).toBe(false);
  expect(isOpen({ ...relief, phase: 'end' }, restless, s(1))).toBe(false);
});
