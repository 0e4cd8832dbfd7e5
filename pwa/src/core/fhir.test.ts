import { expect, test } from 'vitest';
import { fhirDocument } from './fhir.ts';
import type { Visit } from './visit.ts';
import { NOTHING_COMPOSED } from './visit-page.ts';

const visit: Visit = {
  period: null,
  worstWhen: null,
  worst: [],
  patterns: [],
  cautions: [],
  flags: ['Eén been is dikker'],
  flagsOn: null,
  scored: [],
  weeks: [],
  triggers: [],
  tried: [],
};

test.each([
  [null, 'Eerder aangekruist: Eén been is dikker'],
  ['2026-03-02', 'Aangekruist op 2026-03-02: Eén been is dikker'],
])('a sign ticked on %s says so', (flagsOn, said) => {
  const making = { now: '2026-03-08T21:30:00.000Z', id: () => 'x' };
  const document = fhirDocument({ ...visit, flagsOn }, NOTHING_COMPOSED, making);
  expect(JSON.stringify(document)).toContain(said);
});
