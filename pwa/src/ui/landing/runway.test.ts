import { expect, test } from 'vitest';
import type { Caution } from '../../core/content.ts';
import { contentFile } from '../../tests/vectors.ts';
import {
  changesOf,
  chosen,
  dusk,
  ITEMS,
  LENGTHS,
  possible,
  shorter,
  slots,
  startTime,
} from './runway.ts';

const cautions = contentFile<Caution[]>('cautions');
const all = ITEMS.map((item) => item.id);

test.each(LENGTHS)(
  'a landing of %d minutes is exactly that long, and nothing gets no time',
  (n) => {
    const found = slots(all, n);
    expect(found.reduce((total, slot) => total + slot.minutes, 0)).toBe(n);
    expect(Math.min(...found.map((slot) => slot.minutes))).toBeGreaterThan(0);
  },
);

test('one thing takes all the time', () => {
  expect(slots(['tea'], 30).map((slot) => [slot.item.id, slot.minutes])).toEqual([['tea', 30]]);
});

test('whatever order it was chosen in, it goes from awake to asleep', () => {
  expect(chosen(['book', 'screens', 'unknown'], ITEMS)).toEqual(['screens', 'book']);
});

test('a caution takes out what it takes out of the plan', () => {
  expect(possible(['injury'], cautions).map((item) => item.id)).not.toContain('stretch');
  expect(possible([], cautions)).toEqual(ITEMS);
});

test.each(cautions)('$id changes what it changes of the plan', ({ id, removes, changes }) => {
  for (const item of ITEMS.filter(({ measure }) => measure && !removes.includes(measure)))
    expect([item.id, changesOf(item, [id], cautions).join(' ')]).toEqual([
      item.id,
      changes
        .filter(({ measure }) => measure === item.measure)
        .map(({ text }) => text)
        .join(' '),
    ]);
});

test('what two cautions say alike is said once, and what nothing changes says nothing', () => {
  const tea = ITEMS.find(({ id }) => id === 'tea')!;
  expect(changesOf(tea, ['heart-failure', 'fluid-limit'], cautions)).toHaveLength(1);
  expect(ITEMS.flatMap((item) => changesOf(item, [], cautions))).toEqual([]);
});

test('it begins so that it ends at bedtime, also around midnight', () => {
  expect([startTime('23:00', 60), startTime('00:30', 90)]).toEqual(['22:00', '23:00']);
});

test.each([
  ['21:00', null],
  ['22:00', null],
  ['22:10', 45],
  ['22:30', 30],
  ['22:45', null], // too late for any: it just ends later
  ['23:30', null], // bedtime has passed: the next one is tomorrow
])('at %s, for bed at 23:00: %s', (clock, want) => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  expect(shorter(hour * 60 + minute, '23:00', 60)).toBe(want);
});

test('it gets darker from half way', () => {
  expect([0, 0.49, 0.5, 0.79, 0.8, 1].map(dusk)).toEqual([0, 0, 1, 1, 2, 2]);
});
