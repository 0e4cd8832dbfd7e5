import { beforeAll, expect, it } from 'vitest';
import { openLibrary } from '../../content/index.ts';
import { found, urgentFlag } from './found.ts';

beforeAll(openLibrary);

const first = (words: string) => {
  const [best] = found(words);
  return best && `${best.kind}:${best.id}`;
};

it.each([
  ['mieren in benen', 'pattern:rls'],
  ['voetenbat', 'measure:foot-bath'],
  ['magneesium', 'topic:magnesium'],
  ['zelfmoord', 'flag:suicide'],
])('finds with "%s" first %s', (words, id) => {
  expect(first(words)).toBe(id);
});

it('puts what cannot wait before everything, and nothing else', () => {
  expect(urgentFlag(found('zelfmoord'))).toBe('suicide');
  expect(urgentFlag(found('ik krijg geen lucht'))).toBe('breath-chest');
  expect(urgentFlag(found('mieren in benen'))).toBeNull();
  expect(urgentFlag(found('bloeddruk'))).toBeNull();
  expect(urgentFlag(found('hartkloppingen'))).toBeNull();
  expect(urgentFlag([])).toBeNull();
});

it('finds nothing in nonsense', () => {
  expect(found('xqzw')).toEqual([]);
});
