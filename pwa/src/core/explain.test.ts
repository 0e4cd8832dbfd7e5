import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { explain, inShort, type Noted, overall, restsOn } from './explain.ts';
import type { Certainty, Estimate } from './recommendation.ts';

const VECTORS = new URL('../../../tests/vectors/explain.json', import.meta.url);
const given = JSON.parse(readFileSync(VECTORS, 'utf8')) as {
  overall: Record<Certainty, string>;
  cases: { estimate: Estimate; noted: Noted; explain: string; rests_on: string }[];
};

test('every sentence is the one that Python makes', () => {
  const wrong = given.cases.filter(({ estimate, noted, ...want }) => {
    const sentence = explain(estimate, noted);
    return sentence !== want.explain || restsOn(estimate) !== want.rests_on;
  });
  expect(wrong).toEqual([]);
  expect(given.cases.length).toBeGreaterThan(300);
});

test('so is the sentence on the whole', () => {
  for (const [certainty, words] of Object.entries(given.overall)) {
    expect(overall(certainty as Certainty)).toBe(words);
  }
});

test('in short, only the verdict helps says that something helps', () => {
  expect(inShort('helps')).toContain('helpt');
  for (const verdict of ['unclear', 'no-difference', 'worse'] as const) {
    expect(inShort(verdict)).not.toContain('help');
  }
});
