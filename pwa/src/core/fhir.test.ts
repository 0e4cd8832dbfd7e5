import { expect, test } from 'vitest';
import { fhirDocument } from './fhir.ts';
import type { Visit, VisitWeek } from './visit.ts';
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
  cramps: { times: 0, days: 0 },
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

test('cramps alone have their line among the nights, and no entry', () => {
  const making = { now: '2026-03-08T21:30:00.000Z', id: () => 'x' };
  const told = { ...visit, cramps: { times: 4, days: 3 } };
  const said = JSON.stringify(fhirDocument(told, NOTHING_COMPOSED, making));
  expect(said).toContain('<p>Kramp: 4 keer genoteerd, op 3 dagen.</p>');
  expect(said).not.toContain('"entry":[]');
  const off = fhirDocument(told, { ...NOTHING_COMPOSED, off: ['nights'] }, making);
  expect(JSON.stringify(off)).not.toContain('Kramp');
});

test('a week that was under way at the first note is told from there', () => {
  const week: VisitWeek = {
    first: '2026-02-16',
    begins: '2026-02-20',
    last: '2026-02-22',
    evenings: ['2026-02-20', '2026-02-21', '2026-02-22'].map((day) => ({ day, score: 3 })),
    mean: 3,
    nights: 1,
    disturbed: 1,
  };
  const scored = [{ day: '2026-02-20', evening: 3, night: 4 }];
  const making = { now: '2026-03-08T21:30:00.000Z', id: () => 'x' };
  const document = fhirDocument({ ...visit, weeks: [week], scored }, NOTHING_COMPOSED, making);
  const said = JSON.stringify(document);
  expect(said).toContain('2026-02-20 tot en met 2026-02-22: gemiddeld 3.0 (3 avonden');
  expect(said).toContain('2026-02-20 tot en met 2026-02-22: 1 van 1 nachten');
});
