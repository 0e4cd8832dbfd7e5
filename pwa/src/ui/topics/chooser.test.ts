import cautions from '@content/cautions.json';
import topics from '@content/topics.json';
import { expect, it } from 'vitest';
import { judge } from '../../core/safety.ts';
import { fitting, measuresOf, nextOf } from './chooser.ts';

const chooser = topics.find((t) => t.chooser)!.chooser!;
const title = (...answers: string[]) => {
  const next = nextOf(chooser, answers);
  return next && 'advice' in next ? next.advice.title : next?.question.id;
};

it.each([
  [[], 'what'],
  [['fresh'], 'skin'],
  [['one-leg'], 'Eerst bellen'],
  [['fresh', 'fine'], 'Koud'],
  [['tight', 'fine'], 'Warm'],
  [['burning', 'fine'], 'Koel, als dat fijn is'],
  [['fresh', 'limits'], 'Liever geen van beide'],
  [['tight', 'limits'], 'Liever geen van beide'],
  [['burning', 'limits'], 'Liever geen van beide'],
])('%j leads to %s', (answers, to) => {
  expect(title(...answers)).toBe(to);
});

it('has an advice for every way through', () => {
  const [first, second] = chooser.questions;
  for (const a of first!.options)
    for (const b of second!.options) expect(nextOf(chooser, [a.id, b.id])).toHaveProperty('advice');
});

it.each(cautions)('$id: no advice leads to what it takes out', ({ id, reason }) => {
  for (const asked of chooser.advice) {
    const out = measuresOf(asked).some((m) => !judge(m, [id], cautions).allowed);
    const { advice, reasons } = fitting(chooser, asked, [id], cautions);
    expect([advice.title, reasons]).toEqual(
      out ? ['Liever geen van beide', [reason]] : [asked.title, []],
    );
    expect(measuresOf(advice).filter((m) => !judge(m, [id], cautions).allowed)).toEqual([]);
  }
});
