import { expect, test } from 'vitest';
import { fullMeasures } from '../../content/measures.ts';
import { PICTURES } from '../pictures/picture.tsx';
import type { Going } from './going.ts';
import { cueBefore, isLeft, lengths } from './steps.ts';
import { begin } from './timeline.ts';

const step = (say: string, seconds: number) => ({ say, detail: '', seconds, picture: 'walk' });
const fresh: Going = {
  id: 'e',
  measure: 'walk',
  zone: 'Europe/Amsterdam',
  before: null,
  run: begin(0),
  ended: false,
  rhythmSince: 0,
};
const guides = fullMeasures.value.flatMap(({ id, guide }) => (guide ? [{ id, guide }] : []));

test('left is drawn the other way round', () => {
  expect(
    ['Linkerkuit', 'Achterkant links', 'Links, zijkanten'].map((s) => isLeft(step(s, 1))),
  ).toEqual([true, true, true]);
  expect(['Rechterkuit', 'Loop rustig'].map((s) => isLeft(step(s, 1)))).toEqual([false, false]);
});

test('two equal halves turn round in the middle; other steps just follow', () => {
  const halves = [step('Heen', 900), step('Terug', 900)];
  expect([cueBefore(halves, 1), cueBefore(halves, 2)]).toEqual(['half', 'end']);
  expect(cueBefore([step('a', 60), step('b', 540)], 1)).toBe('next');
});

test.each(guides)('the guide of $id has lengths and pictures that exist', ({ guide }) => {
  for (const seconds of lengths(guide, '4-6', fresh)) expect(seconds).toBeGreaterThan(0);
  const steps = guide.kind === 'steps' ? guide.steps : [];
  for (const { picture } of steps) expect(Object.keys(PICTURES)).toContain(picture);
});

test('half an hour outside, two minutes every hour, three times two minutes of walking', () => {
  const whole = (id: string) =>
    guides
      .filter((g) => g.id === id)
      .flatMap((g) => lengths(g.guide, '4-6', fresh))
      .reduce((a, b) => a + b, 0);
  expect([
    whole('walk-outside'),
    whole('hourly-move'),
    whole('walk-breaks'),
    whole('breathing'),
  ]).toEqual([1800, 120, 120, 300]);
});
