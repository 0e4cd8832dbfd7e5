import { expect, it } from 'vitest';
import { contentFile, vectors } from '../tests/vectors.ts';
import type { Pattern, SignsContent } from './content.ts';
import { resembles } from './patterns.ts';

interface Person {
  who: string;
  ticked: string[];
  fits: Pattern[];
  doctor: boolean;
  flags?: string[];
}

const signs = contentFile<SignsContent>('signs');

it.each(vectors<Person[]>('patterns'))('$who', ({ ticked, fits, doctor, flags = [] }) => {
  expect(resembles(ticked, signs)).toEqual({ fits, none: fits.length === 0, doctor, flags });
});

it('needs all four points for restless legs, whatever else is ticked', () => {
  const all = signs.signs.flatMap((s) => s.options.map((o) => o.id)).filter((id) => id !== 'numb');
  expect(resembles(all, signs).fits).toContain('rls');
  for (const point of ['urge', 'rest-worse', 'move-relief', 'evening-worse'])
    expect(
      resembles(
        all.filter((id) => id !== point),
        signs,
      ).fits,
    ).not.toContain('rls');
});

it('hears nothing in unknown ticks', () => {
  expect(resembles(['__proto__', 'unknown'], signs)).toEqual(resembles([], signs));
});
