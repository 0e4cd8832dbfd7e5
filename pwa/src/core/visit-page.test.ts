import { expect, it, test } from 'vitest';
import type { Visit } from './visit.ts';
import { clean, fitted, NOTHING_COMPOSED, ROOM, shownParts } from './visit-page.ts';

const EMPTY: Visit = {
  period: null,
  worstWhen: null,
  worst: [],
  patterns: [],
  cautions: [],
  flags: [],
  flagsOn: null,
  scored: [],
  weeks: [],
  cramps: { times: 0, days: 0 },
  triggers: [],
  tried: [],
};
const texts = { ...NOTHING_COMPOSED.texts, complaint: 'Onrust' };

it('a part without anything to show, or switched off, is not on the page', () => {
  expect(shownParts(EMPTY, NOTHING_COMPOSED)).toEqual(['expect']);
  expect(shownParts(EMPTY, { off: [], texts })).toEqual(['complaint', 'expect']);
  expect(shownParts(EMPTY, { off: ['complaint'], texts })).toEqual(['expect']);
});

it('cramps alone are enough for the part about the nights', () => {
  const visit = { ...EMPTY, cramps: { times: 1, days: 1 } };
  expect(shownParts(visit, NOTHING_COMPOSED)).toEqual(['nights', 'expect']);
  expect(shownParts(visit, { ...NOTHING_COMPOSED, off: ['nights'] })).toEqual(['expect']);
});

it('lines beyond the room run on in the last one', () => {
  const many = Array.from({ length: 9 }, (_, i) => `regel ${i}`).join('\n\n');
  const shown = fitted(many, 'medicines').split('\n');
  expect(shown).toHaveLength(ROOM.medicines.lines);
  expect(shown.at(-1)).toBe('regel 5 regel 6 regel 7 regel 8');
});

it('no text is longer than its room, and no character is cut in half', () => {
  const shown = fitted('🦩'.repeat(500), 'complaint');
  expect([...shown]).toHaveLength(ROOM.complaint.characters);
  expect(new Set(shown)).toEqual(new Set('🦩'));
});

test.each([
  ['a\u0000b\u001b[0m\u007f', 'ab[0m'],
  ['regel\n\ttab', 'regel\n\ttab'],
  ['half \ud83e en heel 🦩', 'half  en heel 🦩'],
  ['“é” & <b>', '“é” & <b>'],
])('%j is kept as %j', (text, kept) => {
  expect(clean(text)).toBe(kept);
});
