/** Reminders without a server: the text of an iCalendar file (RFC 5545) with neutral titles. */
import { addDays, type Day, type Instant, weekdayOf } from './days.ts';
import type { Profile } from './diary.ts';
import { clockText, eveningStart, minutesOf } from './evening.ts';

export type CalendarProfile = Pick<Profile, 'bedtime' | 'eveningFrom' | 'workFrom' | 'workTo'>;

export interface CalendarOptions {
  /** The first day with a reminder. */
  from: Day;
  /** The first day of the hourly movement, plan day five; `from` when absent. */
  hourlyFrom?: Day;
  /** When the file is made. */
  stamp: Instant;
  /** A text that is the same for a name each time, so that a newer file replaces the older. */
  uid: (name: string) => string;
  parts: { hourly: boolean; evening: boolean; bedtime: boolean };
}

interface Reminder {
  name: string;
  title: string;
  day: Day;
  /** Minutes after midnight of `day`; from 1440 on they lie on the calendar day after it. */
  at: number;
  minutes: number;
  /** Monday to Friday, or every day. */
  weekdays: boolean;
}

const DAY = 24 * 60;
const WEEKS = 8;
const BEDTIME_ROUTINE_BEFORE = 30;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const MAX_OCTETS = 75;

/**
 * The file, with CRLF line ends. Times are floating: they follow the phone's zone. The reminders
 * end after eight weeks. Without a chosen part there is no reminder in it.
 */
export function calendarFile(profile: CalendarProfile, options: CalendarOptions): string {
  const { parts, from, hourlyFrom = from } = options;
  const reminders = [
    ...(parts.hourly ? hourly(profile, hourlyFrom) : []),
    ...(parts.evening ? [evening(profile, from)] : []),
    ...(parts.bedtime ? [bedtime(profile, from)] : []),
  ];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    // Not the app's name: whoever sees the calendar reads nothing of legs in it.
    'PRODID:-//Rustig aan//Herinneringen//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...reminders.flatMap((r) => event(r, options)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** One series for every hour: programs disagree on BYHOUR. */
function hourly(profile: CalendarProfile, day: Day): Reminder[] {
  const from = minutesOf(profile.workFrom);
  const span = (minutesOf(profile.workTo) - from + DAY) % DAY;
  const count = Math.max(0, Math.ceil(span / 60) - 1);
  return Array.from({ length: count }, (_, i) => {
    const at = from + (i + 1) * 60;
    const name = `hourly-${clockText(at).replace(':', '')}`;
    return { name, title: 'Even bewegen', day: nextWeekday(day), at, minutes: 2, weekdays: true };
  });
}

function evening(profile: CalendarProfile, day: Day): Reminder {
  const at = inEvening(minutesOf(eveningStart(profile)), 0);
  return { name: 'evening', title: 'Avondmoment', day, at, minutes: 5, weekdays: false };
}

function bedtime(profile: CalendarProfile, day: Day): Reminder {
  const at = inEvening(minutesOf(profile.bedtime), BEDTIME_ROUTINE_BEFORE);
  return { name: 'bedtime', title: 'Rustig afsluiten', day, at, minutes: 25, weekdays: false };
}

/** Half past midnight still belongs to the evening of the day before. */
function inEvening(minutes: number, earlier: number): number {
  const at = (minutes - earlier + DAY) % DAY;
  return at < 4 * 60 ? at + DAY : at;
}

function nextWeekday(day: Day): Day {
  const weekday = weekdayOf(day);
  return weekday < 5 ? day : addDays(day, 7 - weekday);
}

function event(reminder: Reminder, options: CalendarOptions): string[] {
  const later = Math.floor(reminder.at / DAY);
  const last = addDays(reminder.day, 7 * WEEKS - 1 + later);
  const names = WEEKDAYS.slice(later, later + 5).join(',');
  const rule = reminder.weekdays ? `FREQ=WEEKLY;BYDAY=${names}` : 'FREQ=DAILY';
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(options.uid(reminder.name))}`,
    `DTSTAMP:${options.stamp.replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART:${moment(reminder.day, reminder.at)}`,
    `DTEND:${moment(reminder.day, reminder.at + reminder.minutes)}`,
    `RRULE:${rule};UNTIL=${compact(last)}T235959`,
    `SUMMARY:${escapeText(reminder.title)}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(reminder.title)}`,
    'TRIGGER:PT0S',
    'END:VALARM',
    'END:VEVENT',
  ];
}

/** A floating date-time: no zone, no Z. */
function moment(day: Day, minutes: number): string {
  const date = addDays(day, Math.floor(minutes / DAY));
  return `${compact(date)}T${clockText(minutes).replace(':', '')}00`;
}

function compact(day: Day): string {
  return day.replaceAll('-', '');
}

/** Text values (RFC 5545, 3.3.11). */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/** A line of more than 75 octets of UTF-8 goes on in lines that begin with a space (3.1). */
export function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MAX_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
