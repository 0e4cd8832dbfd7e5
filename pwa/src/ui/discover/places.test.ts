import library from '@content/library.json';
import measures from '@content/measures.json';
import { expect, it } from 'vitest';
import { FEELS, GROUPS, placeOf, shelfOf } from './places.ts';

const ALL = [...measures, ...library];
const ids = (query: Record<string, string>) => {
  const { todo = [], once = [] } = shelfOf(query, ALL) ?? {};
  return [...todo, ...once].map((m) => m.id);
};

it('gives every measure of the plan a place among the feelings', () => {
  for (const measure of measures) expect(placeOf(measure).feels, measure.id).not.toEqual([]);
});

it.each(FEELS)('has something for: $label', ({ id }) => {
  expect(ids({ voel: id })).not.toEqual([]);
});

it('shows each measure in exactly one group', () => {
  const shown = GROUPS.flatMap(({ id }) => ids({ doe: id }));
  expect(shown.sort()).toEqual(ALL.map((m) => m.id).sort());
});

it('puts what was made for a feeling before what also helps with it', () => {
  const cramp = ids({ voel: 'cramp' });
  expect(cramp.indexOf('calf-stretch')).toBeLessThan(cramp.indexOf('warmth'));
});

it('knows no other lists', () => {
  expect(shelfOf({ voel: 'iets' }, ALL)).toBeNull();
  expect(shelfOf({}, ALL)).toBeNull();
});

it('keeps what nobody ticks off apart', () => {
  const once = shelfOf({ doe: 'work' }, ALL)?.once.map((m) => m.id);
  expect(once).toEqual(['fitting-shoes']);
});
