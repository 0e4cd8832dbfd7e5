import { expect, test } from 'vitest';
import { cautions, content } from '../../content/index.ts';
import { effectsOf, hasEffects } from './effects.ts';

const reasonOf = (id: string) => cautions.find((c) => c.id === id)?.reason;
const effects = (...mine: string[]) => effectsOf(mine, content.measures, cautions);

test('no cautions change nothing', () => {
  expect(hasEffects(effects())).toBe(false);
});

test('measures that fall out for one reason stand together', () => {
  const [first, ...others] = effects('arteries').removed;
  expect(others).toEqual([]);
  expect(first?.titles).toEqual(['Benen omhoog', 'Lichte steunkousen']);
});

test('what falls out is not also done differently', () => {
  const { removed, changed } = effects('pregnancy', 'numb-feet');
  const out = removed.flatMap((r) => r.titles);
  expect(out).toContain('Lichte steunkousen');
  const other = changed.flatMap((c) => c.measures.map(({ title }) => title));
  expect(other).not.toContain('Lichte steunkousen');
});

test.each(cautions.map((c) => [c.id]))('%s shows what it does, each with a reason', (id) => {
  const { removed, changed } = effects(id);
  expect(removed.length + changed.length).toBeGreaterThan(0);
  for (const { reasons } of [...removed, ...changed]) expect(reasons).toEqual([reasonOf(id)]);
});
