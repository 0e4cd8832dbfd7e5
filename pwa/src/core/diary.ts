/** The notes of one person, read as days, episodes and choices. Tolerates any old or odd note. */
import { type Day, type Instant, isDay } from './days.ts';
import { isDeleted, type Json, type Note } from './note.ts';

export type Verdict = -1 | 0 | 1 | 2;
/** Whole number 0–10; 0 is no complaint. */
export type Score = number;

export interface Profile {
  startedOn: Day | null;
  zone: string | null;
  worstWhen: string | null;
  patterns: string[];
  /** Those the person chose as their own; empty when they never chose. */
  triggers: string[];
  cautions: string[];
  flags: string[];
  flagsPassed: Instant | null;
  bedtime: string;
  eveningFrom: string | null;
  workday: boolean | null;
  workFrom: string;
  workTo: string;
  meetings: boolean | null;
  breath: '4-6' | '4-7-8';
  sound: boolean;
  vibration: boolean;
  /** Steps of a guide are read aloud. */
  voice: boolean;
  /** What stands in the landing, by id; null until the person chose. */
  landing: string[] | null;
  landingMinutes: number;
  installHint: Instant | null;
  habitsChosen: Day | null;
}

export interface Choice {
  measure: string;
  list: 'added' | 'not-for-me' | null;
  habit: number | null;
  cue: string;
}

export interface DayNote {
  day: Day;
  offered: string[];
  skipped: boolean;
  counted: boolean;
  evening: Score | null;
  night: Score | null;
  worst: string[];
  triggers: Record<string, boolean>;
  help: Record<string, Verdict>;
  text: string;
  closed: Instant | null;
  restAsked: Instant | null;
}

export interface Episode {
  id: string;
  measure: string;
  day: Day;
  at: Instant;
  before: Score | null;
  after: Score | null;
}

export interface Relief {
  id: string;
  day: Day;
  at: Instant;
  cramp: boolean;
  steps: string[];
  before: Score | null;
  after: Score | null;
}

export interface Diary {
  profile: Profile;
  choices: Record<string, Choice>;
  days: Record<Day, DayNote>;
  /** In order of time. */
  episodes: Episode[];
  reliefs: Relief[];
}

export const REST = 'rest';

/** Reads notes in any order; deleted notes and notes without a day where one is needed fall out. */
export function readDiary(notes: Iterable<Note>): Diary {
  const diary: Diary = {
    profile: readProfile({}),
    choices: bag(),
    days: bag(),
    episodes: [],
    reliefs: [],
  };
  for (const note of notes) {
    if (!isDeleted(note)) readNote(note, diary);
  }
  diary.episodes.sort(byTime);
  diary.reliefs.sort(byTime);
  return diary;
}

export function emptyDay(day: Day): DayNote {
  return readDay(day, {});
}

/** The episodes of one measure on one day, first to last. */
export function episodesOf(diary: Diary, measure: string, day: Day): Episode[] {
  return diary.episodes.filter((e) => e.measure === measure && e.day === day);
}

/**
 * The measure that a relief tells something of: of several steps nobody can tell which one helped,
 * and what breaks a cramp is not that evening's measure, though the movement is the same.
 */
export function measureOf({ cramp, steps }: Relief): string | null {
  const [first, ...others] = new Set(steps);
  return cramp || first === undefined || others.length > 0 ? null : first;
}

function readNote(note: Note, diary: Diary): void {
  const fields = note.fields;
  const day = fields.day;
  if (note.kind === 'profile') diary.profile = readProfile(fields);
  else if (note.kind === 'choice' && typeof fields.measure === 'string')
    diary.choices[fields.measure] = readChoice(fields.measure, fields);
  else if (!isDay(day)) return;
  else if (note.kind === 'day') diary.days[day] = readDay(day, fields);
  else if (note.kind === 'episode' && typeof fields.measure === 'string')
    diary.episodes.push({ ...readPair(note, day), measure: fields.measure });
  else if (note.kind === 'relief')
    diary.reliefs.push({
      ...readPair(note, day),
      cramp: fields.cramp === true,
      steps: texts(fields.steps),
    });
}

function readPair(note: Note, day: Day): Omit<Episode, 'measure'> {
  const { at, before, after } = note.fields;
  return { id: note.id, day, at: text(at) ?? '', before: score(before), after: score(after) };
}

function readProfile(fields: Record<string, Json>): Profile {
  return {
    startedOn: isDay(fields.startedOn) ? fields.startedOn : null,
    zone: text(fields.zone),
    worstWhen: text(fields.worstWhen),
    patterns: texts(fields.patterns),
    triggers: texts(fields.triggers),
    cautions: texts(fields.cautions),
    flags: texts(fields.flags),
    flagsPassed: text(fields.flagsPassed),
    bedtime: clock(fields.bedtime) ?? '23:00',
    eveningFrom: clock(fields.eveningFrom),
    workday: flag(fields.workday),
    workFrom: clock(fields.workFrom) ?? '09:00',
    workTo: clock(fields.workTo) ?? '17:00',
    meetings: flag(fields.meetings),
    breath: fields.breath === '4-7-8' ? '4-7-8' : '4-6',
    sound: fields.sound === true,
    vibration: fields.vibration !== false,
    voice: fields.voice === true,
    landing: Array.isArray(fields.landing) ? texts(fields.landing) : null,
    landingMinutes: landingMinutes(fields.landingMinutes),
    installHint: text(fields.installHint),
    habitsChosen: isDay(fields.habitsChosen) ? fields.habitsChosen : null,
  };
}

function readChoice(measure: string, fields: Record<string, Json>): Choice {
  const list = fields.list;
  const habit = fields.habit;
  return {
    measure,
    list: list === 'added' || list === 'not-for-me' ? list : null,
    habit: habit === 1 || habit === 2 || habit === 3 ? habit : null,
    cue: text(fields.cue) ?? '',
  };
}

function readDay(day: Day, fields: Record<string, Json>): DayNote {
  return {
    day,
    offered: texts(fields.offered),
    skipped: fields.skipped === true,
    counted: fields.counted === true,
    evening: score(fields.evening),
    night: score(fields.night),
    worst: texts(fields.worst),
    triggers: prefixed(fields, 'trigger.', flag),
    help: prefixed(fields, 'help.', verdict),
    text: text(fields.text) ?? '',
    closed: text(fields.closed),
    restAsked: text(fields.restAsked),
  };
}

/** Without a prototype: an id may be any text, also `constructor`. */
function bag<T>(): Record<string, T> {
  return Object.create(null);
}

/** The fields `prefix…` whose value `read` understands, by the rest of their name. */
function prefixed<T>(
  fields: Record<string, Json>,
  prefix: string,
  read: (value: Json | undefined) => T | null,
): Record<string, T> {
  const found = bag<T>();
  for (const [name, raw] of Object.entries(fields)) {
    const value = name.startsWith(prefix) ? read(raw) : null;
    if (value !== null) found[name.slice(prefix.length)] = value;
  }
  return found;
}

function score(value: Json | undefined): Score | null {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 10
    ? (value as number)
    : null;
}

/** 30 to 90; an hour unless the person chose. */
function landingMinutes(value: Json | undefined): number {
  const fits = Number.isInteger(value) && (value as number) >= 30 && (value as number) <= 90;
  return fits ? (value as number) : 60;
}

function verdict(value: Json | undefined): Verdict | null {
  return value === -1 || value === 0 || value === 1 || value === 2 ? value : null;
}

function flag(value: Json | undefined): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

function text(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function texts(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((v): v is string => typeof v === 'string') : [];
}

function clock(value: Json | undefined): string | null {
  return typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? value : null;
}

function byTime(a: { at: Instant; id: string }, b: { at: Instant; id: string }): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
