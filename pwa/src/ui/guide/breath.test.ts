import { expect, test } from 'vitest';
import { breathAt, fullness, limitReasons, rhythmOf, wholeBreaths } from './breath.ts';

const cautions = [
  { id: 'heart', text: '', reason: 'Je hart.', removes: [], changes: [], limits: ['breath-4-7-8'] },
  { id: 'skin', text: '', reason: 'Je huid.', removes: [], changes: [] },
];

test.each([
  ['4-6', 0, 'in', 4, 0],
  ['4-6', 3.2, 'in', 1, 0],
  ['4-6', 4, 'out', 6, 1],
  ['4-6', 10, 'in', 4, 2],
  ['4-7-8', 4, 'hold', 7, 1],
  ['4-7-8', 11, 'out', 8, 2],
  ['4-7-8', 19, 'in', 4, 3],
] as const)('%s after %d seconds: %s, %d to go', (rhythm, seconds, id, left, index) => {
  expect(breathAt(rhythm, seconds * 1000)).toMatchObject({ id, left, index });
});

test('lungs are empty, half full, full, and stay full while held', () => {
  const at = (seconds: number) => Number(fullness('4-7-8', seconds * 1000).toFixed(3));
  expect([at(0), at(2), at(4), at(9), at(15), at(19)]).toEqual([0, 0.5, 1, 1, 0.5, 0]);
});

test('a guide ends with a whole breath out', () => {
  expect(wholeBreaths(300, '4-6')).toBe(300);
  expect(wholeBreaths(300, '4-7-8')).toBe(304);
  expect(wholeBreaths(300, '4-6', 95)).toBe(305);
  expect(wholeBreaths(300, '4-6', 304)).toBe(314);
});

test('a caution rules holding the breath out, and says why', () => {
  const held = { breath: '4-7-8', cautions: ['heart', 'skin'] } as const;
  expect(rhythmOf({ ...held, cautions: [...held.cautions] }, cautions)).toBe('4-6');
  expect(rhythmOf({ breath: '4-7-8', cautions: ['skin'] }, cautions)).toBe('4-7-8');
  expect(limitReasons(held.cautions, cautions)).toEqual(['Je hart.']);
});
