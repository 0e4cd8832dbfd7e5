import { expect, test } from 'vitest';
import { capital, count } from './words.ts';

test.each([
  ['woensdag 4 maart', 'Woensdag 4 maart'],
  [count(1, 'ding', 'dingen'), 'Eén ding'],
  [count(2, 'ding', 'dingen'), 'Twee dingen'],
  [count(12, 'ding', 'dingen'), '12 dingen'],
  ['', ''],
])('"%s" begins a sentence as "%s"', (text, said) => {
  expect(capital(text)).toBe(said);
});
