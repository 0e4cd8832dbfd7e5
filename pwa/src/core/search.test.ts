import { describe, expect, it } from 'vitest';
import { contentFile, vectors } from '../tests/vectors.ts';
import { search, searchIndex } from './search.ts';
import { fold, likeness, stem, stemsOf } from './search-words.ts';

const content = {
  measures: [...contentFile<never[]>('measures'), ...contentFile<never[]>('library')],
  topics: contentFile<never[]>('topics'),
  patterns: contentFile<never[]>('patterns'),
  safety: contentFile<never>('flags'),
  everyday: contentFile<never>('search'),
};
const index = searchIndex(content);
const found = (phrase: string) => search(index, phrase).map((one) => `${one.kind}:${one.id}`);

interface Case {
  phrase: string;
  first: string | null;
}

describe('what a phrase finds first', () => {
  it.each(vectors<Case[]>('search'))('$phrase: $first', ({ phrase, first }) => {
    expect(found(phrase)[0] ?? null).toBe(first);
  });
});

it('finds each measure, topic and pattern by its own title', () => {
  const things = index.things.filter((thing) => thing.kind !== 'flag');
  const missed = things.filter((t) => !found(t.title).slice(0, 3).includes(`${t.kind}:${t.id}`));
  expect(missed.map((t) => t.title)).toEqual([]);
});

it('finds the same with capitals, accents and other punctuation', () => {
  expect(found('CAFEÏNE?')).toEqual(found('cafeine'));
});

it('finds while somebody is still typing', () => {
  expect(found('magn')[0]).toBe('topic:magnesium');
  expect(found('rustel')[0]).toBe('pattern:rls');
});

it('gives no more than asked, and leaves out what is far from the best', () => {
  expect(search(index, 'benen', 5)).toHaveLength(5);
  expect(found('xyzzy')).toEqual([]);
});

it('takes a phrase of a hundred words or odd signs without falling over', () => {
  expect(found('benen '.repeat(100)).length).toBeGreaterThan(0);
  expect(found('()[]*+?\\ 💤')).toEqual([]);
});

it('takes less than ten milliseconds a phrase', () => {
  const phrases = vectors<Case[]>('search').map((c) => c.phrase);
  for (const phrase of phrases) found(phrase);
  const times = phrases.map((phrase) => {
    const start = performance.now();
    found(phrase);
    return performance.now() - start;
  });
  // The middle one: a busy machine stops a single search now and then.
  expect(times.sort((a, b) => a - b)[Math.floor(times.length / 2)]).toBeLessThan(10);
});

describe('words', () => {
  it.each([
    ['been', 'benen'],
    ['rusteloos', 'rusteloze'],
    ['kuit', 'kuiten'],
    ['slaap', 'slapen'],
    ['loop', 'lopen'],
    ['kramp', 'krampje'],
  ])('%s and %s have one stem', (one, other) => expect(stem(one)).toBe(stem(other)));

  it('forgives more in a longer word', () => {
    expect(likeness('magnesuim', 'magnesium')).toBeGreaterThan(0.5);
    expect(likeness('bed', 'bad')).toBe(0);
    expect(likeness('kuit', 'kust')).toBeLessThan(1);
  });

  it('folds accents and leaves out small words, unless there is nothing else', () => {
    expect(fold('Éénbenig Ïets')).toBe('eenbenig iets');
    expect(stemsOf('dat is een kuit')).toEqual(['kuit']);
    expect(stemsOf('wat is dat')).toHaveLength(3);
  });
});
