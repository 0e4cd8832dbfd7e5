import { describe, expect, it } from 'vitest';
import { chance } from '../tests/chance.ts';
import { deviceOf, isStamp, laterStamp, nextStamp } from './stamp.ts';

const NOW = Date.UTC(2026, 2, 1, 20);

describe('the next stamp', () => {
  it('reads as time, counter, device', () => {
    expect(nextStamp(null, 1000, 'phone')).toBe('0000000rs-0000-phone');
    expect(nextStamp('0000000rs-0000-phone', 1001, 'phone')).toBe('0000000rt-0000-phone');
  });

  it('counts on while the clock stutters', () => {
    expect(nextStamp('0000000rs-0000-phone', 1000, 'phone')).toBe('0000000rs-0001-phone');
    expect(nextStamp('0000000rs-000z-phone', 1000, 'phone')).toBe('0000000rs-0010-phone');
  });

  it('counts on while the clock runs back', () => {
    expect(nextStamp('0000000rs-0000-phone', 1, 'phone')).toBe('0000000rs-0001-phone');
  });

  it('goes to the next millisecond when the counter is full', () => {
    expect(nextStamp('0000000rs-zzzz-phone', 1000, 'phone')).toBe('0000000rt-0000-phone');
  });

  it('follows the stamp of another device', () => {
    expect(nextStamp('0000000rs-0003-tablet', 5, 'phone')).toBe('0000000rs-0004-phone');
  });

  it.each(['', 'x', 'ZZ-0-p', '0000000rs-0000-', 'undefined', '__proto__'])(
    'starts anew after %j, which is no stamp',
    (odd) => expect(nextStamp(odd, 1000, 'phone')).toBe('0000000rs-0000-phone'),
  );

  it.each([Number.NaN, -5, 0, 12.75, Number.POSITIVE_INFINITY, 1e18])(
    'is a stamp, and later, for a clock that says %d',
    (now) => {
      const last = '0000000rs-0000-phone';
      const next = nextStamp(last, now, 'phone');
      expect(isStamp(next)).toBe(true);
      expect(isStamp(nextStamp(null, now, 'phone'))).toBe(true);
      expect(next > last).toBe(true);
    },
  );

  it('rises always, whatever 20,000 clock readings do', () => {
    const { int, pick } = chance(1);
    let last: string | null = null;
    for (let i = 0; i < 20_000; i++) {
      const now = NOW + pick([0, 0, 1, -1, int(1e6), -int(1e6), int(4e11), -int(4e11)]);
      const next: string = nextStamp(last, now, pick(['a', 'b', 'zz']));
      if (last !== null && next <= last) throw new Error(`${next} after ${last}`);
      last = next;
    }
    expect(isStamp(last)).toBe(true);
  });
});

it('knows the later stamp and its device', () => {
  const [a, b] = ['0000000rs-0000-a', '0000000rs-0000-b'];
  expect([laterStamp(a, b), laterStamp(b, a)]).toEqual([b, b]);
  expect([laterStamp(null, a), laterStamp(a, null), laterStamp(null, null)]).toEqual([a, a, null]);
  expect(deviceOf('0000000rs-0000-Phone12')).toBe('Phone12');
});
