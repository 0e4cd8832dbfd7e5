import { expect, test } from 'vitest';
import { fullMeasure } from '../../content/measures.ts';
import { cuesFor, planSentence } from './cues.ts';

test("the measure's own cue comes first and stands there once", () => {
  const cues = cuesFor(fullMeasure('calf-stretch')!);
  expect(cues[0]).toBe(fullMeasure('calf-stretch')!.cue);
  expect(new Set(cues).size).toBe(cues.length);
});

test('a cue and a habit make one sentence', () => {
  expect(planSentence(' na het tandenpoetsen ', 'Kuiten rekken')).toBe(
    'Na het tandenpoetsen: kuiten rekken.',
  );
});
