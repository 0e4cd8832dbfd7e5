import measures from '@content/measures.json';
import { expect, test } from 'vitest';
import { content } from '../src/content/index.ts';
import { fullMeasures } from '../src/content/measures.ts';

test('the first screen knows every measure of the plan, in the same order, without its long texts', () => {
  expect(content.measures.map(({ id, title, dose }) => [id, title, dose])).toEqual(
    measures.map(({ id, title, dose }) => [id, title, dose]),
  );
  expect(JSON.stringify(content.measures)).not.toContain(measures[0]!.why);
  expect(fullMeasures.value).toEqual(measures);
});
