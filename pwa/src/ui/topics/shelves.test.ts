import topics from '@content/topics.json';
import { expect, it } from 'vitest';
import { SHELVES } from './shelves.ts';

it('puts every topic on one shelf', () => {
  expect(SHELVES.flatMap((shelf) => shelf.topics).sort()).toEqual(topics.map((t) => t.id).sort());
});
