import cautions from '@content/cautions.json';
import brief from '@content/cautions.json?brief';
import measures from '@content/measures.json';
import { expect, test } from 'vitest';
import { content } from '../src/content/index.ts';
import { fullMeasures } from '../src/content/measures.ts';
import { isAllowed, judge } from '../src/core/safety.ts';

test('the first screen knows every measure of the plan, in the same order, without its long texts', () => {
  expect(content.measures.map(({ id, title, dose }) => [id, title, dose])).toEqual(
    measures.map(({ id, title, dose }) => [id, title, dose]),
  );
  expect(JSON.stringify(content.measures)).not.toContain(measures[0]!.why);
  expect(fullMeasures.value).toEqual(measures);
});

test.each(cautions)('with $id it takes out what the full rule takes out', ({ id, removes }) => {
  expect(removes.filter((measure) => isAllowed(measure, [id], brief))).toEqual([]);
  for (const measure of measures.map((m) => m.id))
    expect(isAllowed(measure, [id], brief)).toBe(judge(measure, [id], cautions).allowed);
});
