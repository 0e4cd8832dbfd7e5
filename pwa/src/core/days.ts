/** Days of a diary: civil dates in the person's zone that end at 04:00 on the wall clock. */

/** `YYYY-MM-DD`. Never an instant: comparing and sorting the text compares the days. */
export type Day = string;

/** ISO 8601 in UTC, `2026-03-01T21:15:00.000Z`. */
export type Instant = string;

export const DAY_ENDS_AT_HOUR = 4;
const MS_PER_DAY = 86_400_000;

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (!clock) {
    const digits = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
    const time = { hour: 'numeric', minute: 'numeric', hourCycle: 'h23' } as const;
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      ...digits,
      ...time,
    });
    clocks.set(zone, clock);
  }
  return clock;
}

export interface WallTime {
  date: Day;
  hour: number;
  minute: number;
}

/** What clock and calendar on the wall show in `zone` (an IANA name; RangeError if unknown). */
export function wallTime(instant: Instant, zone: string): WallTime {
  const parts = clockOf(zone).formatToParts(Date.parse(instant));
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value);
  return {
    date: dayFrom(part('year'), part('month'), part('day')),
    hour: part('hour'),
    minute: part('minute'),
  };
}

/**
 * The day that `instant` belongs to in `zone`. Half past one at night is still the evening before.
 * It reads the wall clock, so a night with a changed clock is an hour longer or shorter, no more.
 */
export function dayOf(instant: Instant, zone: string): Day {
  return dayOnWall(wallTime(instant, zone));
}

/** The day that a clock and calendar on the wall stand for. */
export function dayOnWall({ date, hour }: WallTime): Day {
  return hour < DAY_ENDS_AT_HOUR ? addDays(date, -1) : date;
}

export function addDays(day: Day, count: number): Day {
  return dayOfSerial(serialOf(day) + count);
}

/** Whole days from `a` to `b`; negative when `b` comes first. */
export function daysBetween(a: Day, b: Day): number {
  return serialOf(b) - serialOf(a);
}

/** 0 is Monday … 6 is Sunday. */
export function weekdayOf(day: Day): number {
  return (((serialOf(day) + 3) % 7) + 7) % 7;
}

/** True for text that names a day that exists. */
export function isDay(text: unknown): text is Day {
  return (
    typeof text === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    dayOfSerial(serialOf(text)) === text
  );
}

/** Days since 1970-01-01. */
function serialOf(day: Day): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return Date.UTC(year, month - 1, date) / MS_PER_DAY;
}

function dayOfSerial(serial: number): Day {
  const date = new Date(serial * MS_PER_DAY);
  if (Number.isNaN(date.getTime())) return '';
  return dayFrom(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function dayFrom(year: number, month: number, date: number): Day {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}
