import { describe, expect, it } from 'vitest';
import { chance } from '../tests/chance.ts';
import { vectors } from '../tests/vectors.ts';
import {
  addDays,
  type Day,
  dayOf,
  daysBetween,
  type Instant,
  isDay,
  wallTime,
  weekdayOf,
} from './days.ts';

interface Case {
  name: string;
  call: string;
  args: never[];
  want: unknown;
}

const calls: Record<string, (...args: never[]) => unknown> = {
  day_of: dayOf,
  wall_time: wallTime,
  add_days: addDays,
  days_between: daysBetween,
  weekday_of: weekdayOf,
  is_day: isDay,
};
const cases = [...vectors<Case[]>('days'), ...vectors<Case[]>('days-generated')];

const HOUR = 3_600_000;
/** No zone changes twice within this time. */
const STEP = 20 * 24 * HOUR;
const [FIRST, LAST] = [Date.UTC(2020, 0, 1), Date.UTC(2031, 0, 1)];

describe('a day', { timeout: 60_000 }, () => {
  it.each(cases)('as the vectors say: $name', ({ call, args, want }) => {
    expect(calls[call]!(...args)).toEqual(want);
  });

  it('is refused in a zone that does not exist', () => {
    expect(() => dayOf('2026-03-01T21:15:00.000Z', 'Mars/Olympus')).toThrow(RangeError);
  });

  it('never comes back, around every change of every zone', () => {
    const changes = allChanges();
    expect(changes.length).toBeGreaterThan(700);
    for (const { zone, at } of changes) {
      let last = '';
      for (let moment = at - 30 * HOUR; moment <= at + 30 * HOUR; moment += HOUR / 2) {
        const day = dayOf(iso(moment), zone);
        if (day < last) throw new Error(`${zone}: ${day} after ${last} at ${iso(moment)}`);
        last = day;
      }
      expect(dayOf(iso(at), zone) >= dayOf(iso(at - 1), zone)).toBe(true);
    }
  });

  it('lasts 20 to 28 hours, and the next begins where it ends', () => {
    for (const { zone, at } of allChanges()) {
      const day = dayOf(iso(at), zone);
      for (const one of [addDays(day, -1), day, addDays(day, 1)]) {
        const [start, end] = [startOf(one, zone), startOf(addDays(one, 1), zone)];
        const hours = (end - start) / HOUR;
        if (hours < 20 || hours > 28) throw new Error(`${zone}: ${one} lasts ${hours} hours`);
        expect([dayOf(iso(start), zone), dayOf(iso(end - 1), zone)]).toEqual([one, one]);
      }
    }
  });

  it('holds for each of 20,000 moments in any zone: 04:00 has passed, the next has not', () => {
    const { int, pick } = chance(1);
    const zones = Intl.supportedValuesOf('timeZone');
    for (let i = 0; i < 20_000; i++) {
      const [zone, instant] = [pick(zones), iso(FIRST + int(LAST - FIRST))];
      const { date, hour } = wallTime(instant, zone);
      expect(dayOf(instant, zone)).toBe(hour < 4 ? addDays(date, -1) : date);
    }
  });
});

it('a journey moves no note: what was stored stays, only what is new lies elsewhere', () => {
  const noted = { at: '2026-03-01T20:00:00.000Z', zone: 'Europe/Amsterdam', day: '2026-03-01' };
  expect(dayOf(noted.at, noted.zone)).toBe(noted.day);
  expect(dayOf(noted.at, 'Asia/Tokyo')).toBe('2026-03-02');
  // Eastward the plan may meet a shorter day, over the date line westward the same one twice.
  expect(dayOf('2026-03-02T01:00:00.000Z', 'Pacific/Auckland')).toBe('2026-03-02');
  expect(dayOf('2026-03-02T06:00:00.000Z', 'Pacific/Honolulu')).toBe('2026-03-01');
});

it('counting and adding agree over thirty years', () => {
  for (let count = 0; count < 30 * 366; count++) {
    const later = addDays('2010-01-01', count);
    expect([isDay(later), daysBetween('2010-01-01', later), weekdayOf(later)]).toEqual([
      true,
      count,
      (4 + count) % 7,
    ]);
  }
});

let found: { zone: string; at: number }[] | undefined;

/** Every change of the offset 2020–2030; of zones that change alike, one stands for all. */
function allChanges(): { zone: string; at: number }[] {
  if (found) return found;
  const zones = new Map(Intl.supportedValuesOf('timeZone').map((z) => [key(z, changesOf(z)), z]));
  found = [...zones.values()].flatMap((zone) => changesOf(zone).map((at) => ({ zone, at })));
  return found;
}

function key(zone: string, changes: number[]): string {
  return [FIRST, ...changes].map((at) => `${at} ${offset(at, zone)}`).join();
}

const changes = new Map<string, number[]>();

function changesOf(zone: string): number[] {
  const known = changes.get(zone);
  if (known) return known;
  const all: number[] = [];
  for (let at = FIRST; at < LAST; at += STEP) {
    if (offset(at, zone) !== offset(at + STEP, zone)) all.push(firstAfter(at, at + STEP, zone));
  }
  changes.set(zone, all);
  return all;
}

function firstAfter(from: number, to: number, zone: string): number {
  let [before, after] = [from, to];
  while (after - before > 60_000) {
    const middle = Math.floor((before + after) / 120_000) * 60_000;
    if (offset(middle, zone) === offset(from, zone)) before = middle;
    else after = middle;
  }
  return after;
}

/** What the wall clock is ahead of UTC, in ms; whole minutes, as all zones have today. */
function offset(at: number, zone: string): number {
  const { date, hour, minute } = wallTime(iso(at), zone);
  return Date.parse(`${date}T00:00:00.000Z`) + hour * HOUR + minute * 60_000 - at;
}

function startOf(day: Day, zone: string): number {
  let before = Date.parse(`${day}T00:00:00.000Z`) - 24 * HOUR;
  let after = before + 60 * HOUR;
  while (after - before > 60_000) {
    const middle = Math.floor((before + after) / 120_000) * 60_000;
    if (dayOf(iso(middle), zone) < day) before = middle;
    else after = middle;
  }
  return after;
}

function iso(ms: number): Instant {
  return new Date(ms).toISOString();
}
