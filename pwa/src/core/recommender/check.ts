/**
 * Whether a parsed JSON value is a history: content/schema/history.schema.json by hand.
 * The Python twin says the same of the same value, word for word.
 */
import { LAST_DAY, MEASURE_ID, PATTERNS } from '../history-types.ts';
import { isObject } from '../json.ts';

type Check = (value: unknown, where: string) => string | null;

const HELP: unknown[] = [-1, 0, 1, 2, null];
const DATE = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The first thing that breaks the schema, as `where: what`; null when nothing does. */
export function problemWith(value: unknown): string | null {
  return history(value, 'history');
}

function object(required: string[], fields: Record<string, Check>): Check {
  return (value, where) => {
    if (!isObject(value)) return `${where}: must be an object`;
    const missing = required.find((name) => !Object.hasOwn(value, name));
    if (missing !== undefined) return `${where}: ${missing} is missing`;
    const entries = Object.entries(value);
    const unknown = entries.find(([name]) => !Object.hasOwn(fields, name));
    if (unknown) return `${where}: ${unknown[0]} is not a field`;
    return first(entries, ([name, entry]) => fields[name]!(entry, `${where}.${name}`));
  };
}

function list(item: Check, unique = false): Check {
  return (value, where) => {
    if (!Array.isArray(value)) return `${where}: must be a list`;
    const found = first([...value.entries()], ([i, entry]) => item(entry, `${where}[${i}]`));
    if (found === null && unique && new Set(value).size < value.length) {
      return `${where}: must not hold anything twice`;
    }
    return found;
  };
}

function first<T>(entries: T[], check: (entry: T) => string | null): string | null {
  for (const entry of entries) {
    const problem = check(entry);
    if (problem !== null) return problem;
  }
  return null;
}

function whole(low: number, high: number, nullable = false): Check {
  const span = high < Infinity ? `${low} to ${high}` : `${low}`;
  const problem = `must be a whole number from ${span}${nullable ? ' or null' : ''}`;
  return (value, where) => {
    if (nullable && value === null) return null;
    const fits = Number.isInteger(value) && low <= (value as number) && (value as number) <= high;
    return fits ? null : `${where}: ${problem}`;
  };
}

function unless(holds: (value: unknown) => boolean, problem: string): Check {
  return (value, where) => (holds(value) ? null : `${where}: ${problem}`);
}

function isDate(value: unknown): boolean {
  const parts = typeof value === 'string' ? DATE.exec(value) : null;
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= MONTH_LENGTHS[month - 1]! + Number(leap);
}

const triggers: Check = (value, where) => {
  if (!isObject(value)) return `${where}: must be an object`;
  const wrong = Object.entries(value).find(([, entry]) => typeof entry !== 'boolean');
  return wrong ? `${where}.${wrong[0]}: must be true or false` : null;
};

const measure = unless(
  (v) => typeof v === 'string' && MEASURE_ID.test(v),
  "must be a measure's id",
);
const score = whole(0, 10, true);
const dayNumber = whole(1, Infinity);
const day = object(['day'], {
  day: dayNumber,
  date: unless(isDate, 'must be a date'),
  evening_score: score,
  sleep_score: score,
  triggers,
  offered: list(measure, true),
});
const episode = object(['id', 'intervention', 'day'], {
  id: unless((v) => typeof v === 'string' && v !== '', 'must be a text that is not empty'),
  intervention: measure,
  day: dayNumber,
  before: score,
  after: score,
  help: unless((v) => HELP.includes(v), 'must be -1, 0, 1, 2 or null'),
});
const history = object(['version', 'as_of_day', 'available', 'days', 'episodes'], {
  version: unless((v) => v === 1, 'must be 1'),
  as_of_day: whole(1, LAST_DAY),
  pattern: unless(
    (v) => v === null || PATTERNS.some((pattern) => pattern === v),
    'must be tension, rls, circulation, cramp, arousal or null',
  ),
  available: list(measure, true),
  excluded: list(measure, true),
  days: list(day),
  episodes: list(episode),
});
