import { describe, expect, it } from 'vitest';
import { clockText, eveningStart, isDim, isEvening, isNight, partOfDay } from './evening.ts';

const sleeper = (bedtime: string, eveningFrom: string | null = null) => ({ bedtime, eveningFrom });
const allDay = Array.from({ length: 24 * 60 }, (_, minute) => clockText(minute));

describe('the start of the evening', () => {
  it.each([
    ['23:00', null, '21:00'],
    ['23:00', '20:30', '20:30'],
    ['00:30', null, '22:30'],
    ['01:30', null, '23:30'],
    ['02:00', null, '00:00'],
    ['07:00', null, '05:00'],
  ])('for bedtime %s and choice %s it is %s', (bedtime, chosen, want) => {
    expect(eveningStart(sleeper(bedtime, chosen))).toBe(want);
  });
});

describe('the part of the day', () => {
  it.each([
    ['23:00', '06:00', 'morning'],
    ['23:00', '10:59', 'morning'],
    ['23:00', '11:00', 'day'],
    ['23:00', '20:59', 'day'],
    ['23:00', '21:00', 'evening'],
    ['23:00', '22:59', 'evening'],
    ['23:00', '23:00', 'night'],
    ['23:00', '03:59', 'night'],
    ['23:00', '05:59', 'night'],
    ['00:30', '22:29', 'day'],
    ['00:30', '22:30', 'evening'],
    ['00:30', '00:29', 'evening'],
    ['00:30', '00:30', 'night'],
    ['01:30', '23:29', 'day'],
    ['01:30', '00:00', 'evening'],
    ['01:30', '01:30', 'night'],
    ['07:00', '05:30', 'evening'],
    ['07:00', '07:00', 'night'],
    ['07:00', '14:59', 'night'],
    ['07:00', '15:00', 'day'],
    ['07:00', '23:00', 'day'],
  ])('with bedtime %s at %s is %s', (bedtime, now, want) => {
    expect(partOfDay(now, sleeper(bedtime))).toBe(want);
  });

  it('reads a wall time as well as a text', () => {
    const now = { date: '2026-03-02', hour: 0, minute: 20 };
    expect(partOfDay(now, sleeper('00:30'))).toBe('evening');
  });

  it.each(['20:00', '22:00', '23:59', '00:00', '00:30', '01:30', '03:30'])(
    'is, with bedtime %s, two hours of evening and a night that ends at six',
    (bedtime) => {
      const parts = allDay.map((now) => partOfDay(now, sleeper(bedtime)));
      expect(parts.filter((p) => p === 'evening')).toHaveLength(120);
      expect(parts.filter((p) => p === 'morning')).toHaveLength(5 * 60);
      expect(partOfDay('05:59', sleeper(bedtime))).toBe('night');
    },
  );
});

it('asks for the evening note until the day ends at four', () => {
  expect(isEvening('00:20', sleeper('23:00'))).toBe(true);
  expect(isEvening('03:59', sleeper('23:00'))).toBe(true);
  expect(isEvening('04:00', sleeper('23:00'))).toBe(false);
  expect(isNight('04:00', sleeper('23:00'))).toBe(true);
});

it('stays dim from the evening until the night is over', () => {
  const bright = allDay.filter((now) => !isDim(now, sleeper('23:00', '20:15')));
  expect([bright[0], bright.at(-1), bright.length]).toEqual(['06:00', '20:14', 14 * 60 + 15]);
});
