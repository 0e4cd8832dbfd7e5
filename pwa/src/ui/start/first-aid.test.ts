import safety from '@content/flags.json';
import { expect, test } from 'vitest';
import { firstAid } from './first-aid.ts';

test('nothing ticked: nothing to do first', () => {
  expect(firstAid([], safety)).toBeNull();
  expect(firstAid(['no-such-sign'], safety)).toBeNull();
});

test('a stroke: 112, and the plan waits', () => {
  const aid = firstAid(['stroke'], safety);
  expect(aid).toMatchObject({ title: 'Bel nu 112', stops: true, tels: ['112'], risk: true });
});

test('thoughts of suicide: 113 first, 112 when there is danger now', () => {
  const aid = firstAid(['suicide'], safety);
  expect(aid).toMatchObject({
    title: 'Bel nu 113',
    stops: true,
    tels: ['113', '112'],
    risk: false,
  });
});

test('the most urgent sign leads; the advice of the others follows, each once', () => {
  const aid = firstAid(['mood', 'severe', 'fever', 'stroke'], safety);
  expect(aid?.title).toBe('Bel nu 112');
  expect(aid?.advice).toHaveLength(3);
  expect(aid?.advice[0]).toMatch(/^Bel 112/);
  expect(aid?.signs).toHaveLength(4);
});

test.each(safety.flags.map((f) => [f.id, f.urgency] as const))(
  '%s is told what to do',
  (id, urgency) => {
    const aid = firstAid([id], safety);
    expect(aid?.stops).toBe(urgency === 'now' || urgency === 'today');
    expect(aid?.advice).toHaveLength(1);
  },
);
