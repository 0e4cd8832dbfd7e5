import signs from '@content/signs.json';
import { expect, it } from 'vitest';
import { flagsAmong, stepOf, tickedOf } from './answers.ts';

it('reads the taps of all questions together', () => {
  expect(tickedOf({ feel: ['urge', 'heavy'], rest: [], move: ['move-relief'] })).toEqual([
    'urge',
    'heavy',
    'move-relief',
  ]);
});

it('hears the flag in one swollen leg', () => {
  expect(flagsAmong(['swollen-one'], signs)).toEqual(['clot']);
  expect(flagsAmong(['swollen-both', 'urge'], signs)).toEqual([]);
});

it.each([
  [undefined, true, 0],
  ['3', true, 3],
  ['11', true, 0],
  ['-1', true, 0],
  ['iets', true, 0],
  ['uitkomst', true, 'uitkomst'],
  ['uitkomst', false, 0],
])('leads stap=%s (answered: %s) to %s', (asked, answered, step) => {
  expect(stepOf(asked, 10, answered)).toBe(step);
});
