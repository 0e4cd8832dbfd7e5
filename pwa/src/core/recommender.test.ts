import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { History } from './history-types.ts';
import type { Estimate, Model, Prior, Recommendation } from './recommendation.ts';
import { problemWith } from './recommender/check.ts';
import { recommend } from './recommender.ts';

/** As tests/vectors/generate_recommend.py packs it. */
interface Packed {
  certainty: string;
  habits: string[];
  ranking: (string | number)[][];
}

const VECTORS = new URL('../../../tests/vectors/recommend.json', import.meta.url);
const { priors, model, cases } = JSON.parse(readFileSync(VECTORS, 'utf8')) as {
  priors: Record<string, Prior>;
  model: Model;
  cases: { name: string; history: History; want: Packed }[];
};
const CLOSE = 1e-9;
/** Milliseconds: a busy machine is no fault. */
const PATIENCE = 60_000;

function packed(answer: Recommendation): Packed {
  return {
    certainty: answer.certainty,
    habits: answer.habits.map((habit) => habit.intervention),
    ranking: answer.ranking.map(row),
  };
}

function row({ intervention, verdict, based_on, relief, ...rest }: Estimate): (string | number)[] {
  const { days_done, moments, ratings } = based_on;
  const { chance_helps, chance_best3, keep_chance, benefit } = rest;
  const floats = [relief.mean, relief.low, relief.high, chance_helps, chance_best3];
  return [intervention, verdict, days_done, moments, ratings, ...floats, keep_chance, benefit];
}

/** Where two values differ by more than floats may, or null. */
function difference(got: unknown, want: unknown, where = ''): string | null {
  if (typeof got === 'number' && typeof want === 'number') {
    return Math.abs(got - want) <= CLOSE ? null : `${where}: ${got} is not ${want}`;
  }
  if (typeof got !== 'object' || typeof want !== 'object' || got === null || want === null) {
    return got === want ? null : `${where}: ${got} is not ${want}`;
  }
  const left = Object.entries(got);
  if (left.length !== Object.keys(want).length) return `${where}: not as many`;
  for (const [key, value] of left) {
    const found = difference(value, (want as Record<string, unknown>)[key], `${where}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

describe('the recommender answers as the Python one does', () => {
  const named = cases.filter(({ name }) => !name.startsWith('generated'));
  test.each(named)('$name', ({ history, want }) => {
    expect(difference(packed(recommend(history, priors, model)), want)).toBeNull();
  });

  test(
    'on thousands of generated histories',
    () => {
      const generated = cases.filter(({ name }) => name.startsWith('generated'));
      const wrong = generated.flatMap(({ name, history, want }) => {
        const found = difference(packed(recommend(history, priors, model)), want);
        return found === null ? [] : [`${name}${found}`];
      });
      expect(wrong).toEqual([]);
      expect(generated.length).toBeGreaterThan(2000);
    },
    PATIENCE,
  );
});

test('every history of the vectors keeps to the contract', () => {
  expect(cases.map(({ history }) => problemWith(history)).filter((p) => p !== null)).toEqual([]);
});

test('a history is not changed by being read', () => {
  const { history } = cases.find(({ name }) => name === 'duplicate days')!;
  const before = JSON.stringify(history);
  recommend(history, priors, model);
  expect(JSON.stringify(history)).toBe(before);
});

test('a model without one of its constants is refused by name', () => {
  const { level_sd: _, ...constants } = model.constants;
  const { history } = cases[0]!;
  expect(() => recommend(history, priors, { ...model, constants })).toThrow('level_sd');
});
