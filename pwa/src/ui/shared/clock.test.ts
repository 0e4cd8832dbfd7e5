import { afterAll, expect, it } from 'vitest';
import { dayOf, wallTime } from '../../core/days.ts';
import { now, today, wall, zone } from './clock.ts';

const AT_HOME = process.env['TZ'];

afterAll(() => {
  if (AT_HOME === undefined) delete process.env['TZ'];
  else process.env['TZ'] = AT_HOME;
});

/** Around the end of a day, and around the hours at which Europe, America and Lord Howe change. */
const INSTANTS = [
  '2024-02-29T15:59:00.000Z',
  '2026-03-29T00:59:00.000Z',
  '2026-03-29T01:01:00.000Z',
  '2026-04-04T15:01:00.000Z',
  '2026-10-25T00:59:00.000Z',
  '2026-10-25T01:59:00.000Z',
  '2026-11-01T08:01:00.000Z',
  '2026-12-31T22:59:00.000Z',
  '2027-01-01T03:59:00.000Z',
];

it.each(Intl.supportedValuesOf('timeZone'))('%s: a phone there has the day of its zone', (name) => {
  process.env['TZ'] = name;
  for (const instant of INSTANTS) {
    now.value = instant;
    expect([zone.value, wall.value]).toEqual([name, wallTime(instant, name)]);
    expect(today.value).toBe(dayOf(instant, name));
  }
});
