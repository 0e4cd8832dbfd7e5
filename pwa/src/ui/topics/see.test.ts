import library from '@content/library.json';
import measures from '@content/measures.json';
import topics from '@content/topics.json';
import { beforeAll, expect, it } from 'vitest';
import { openLibrary } from '../../content/index.ts';
import { leadOf, leadsOf } from './see.ts';

beforeAll(openLibrary);

const chosen = topics.flatMap((t) => t.chooser?.advice.flatMap((a) => a.see) ?? []);

it.each([...new Set([...topics.flatMap((t) => t.see), ...chosen])])('%s leads somewhere', (see) => {
  const lead = leadOf(see, '/weetjes/x');
  expect(lead?.label).toBeTruthy();
  expect(lead?.href).toMatch(/^\//);
});

it('comes back to where it was opened', () => {
  const measure = [...measures, ...library][0]?.id;
  expect(leadOf(`measure:${measure}`, '/weetjes/iron')?.href).toContain('?terug=%2Fweetjes%2Firon');
});

it('leads nowhere for what is not there, and nowhere twice', () => {
  expect(leadOf('measure:niets', '/')).toBeNull();
  expect(leadOf('flag:niets', '/')).toBeNull();
  expect(leadsOf(['/huisarts', 'pattern:none', '/huisarts'], '/')).toHaveLength(1);
});
