/** The notes as one flat table (CSV, RFC 4180), for a spreadsheet or a doctor. */
import type { Day, Instant } from './days.ts';
import { type DayNote, type Diary, type Episode, type Relief, readDiary } from './diary.ts';
import type { Note } from './note.ts';
import type { Thought } from './thought.ts';

type Cell = string | number | null;

interface Row {
  day?: Day;
  at?: Instant;
  kind: string;
  what?: string;
  value?: Cell;
  before?: Cell;
  after?: Cell;
  text?: string;
}

const HEADER = ['dag', 'tijd (UTC)', 'soort', 'wat', 'waarde', 'voor', 'na', 'tekst'];

/**
 * The file, with CRLF line ends and a byte order mark, without which Excel garbles every é.
 * @param title what a measure, trigger or moment is called; its id when absent
 * @param thoughts parked thoughts: only those that the person wants in the file
 */
export function csvFile(
  notes: Iterable<Note>,
  title: (id: string) => string = (id) => id,
  thoughts: Thought[] = [],
): string {
  const rows = rowsOf(readDiary(notes), title, thoughts);
  const lines = [HEADER, ...rows.map(cells)].map((line) => line.map(quoted).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function rowsOf(diary: Diary, title: (id: string) => string, thoughts: Thought[]): Row[] {
  const dated = [
    ...Object.values(diary.days).flatMap((day) => dayRows(day, title)),
    ...diary.episodes.map((episode) => episodeRow(episode, title)),
    ...diary.reliefs.map((relief) => reliefRow(relief, title)),
    ...thoughts.map(({ day, at, text }) => ({ day, at, kind: 'gedachte', text })),
  ];
  const order = (row: Row) => `${row.day} ${row.at ?? ''}`;
  dated.sort((a, b) => (order(a) === order(b) ? 0 : order(a) < order(b) ? -1 : 1));
  return [...profileRows(diary), ...choiceRows(diary, title), ...dated];
}

function profileRows({ profile }: Diary): Row[] {
  const known = Object.entries(profile).filter(([, value]) => value !== null);
  return known.map(([what, value]) => ({ kind: 'instelling', what, value: textOf(value) }));
}

function choiceRows({ choices }: Diary, title: (id: string) => string): Row[] {
  const lists = { added: 'toegevoegd', 'not-for-me': 'niet voor mij' };
  return Object.values(choices).map(({ measure, list, habit, cue }) => {
    const value = habit === null ? list && lists[list] : `gewoonte ${habit}`;
    return { kind: 'keuze', what: title(measure), value, text: cue };
  });
}

function dayRows(note: DayNote, title: (id: string) => string): Row[] {
  const { day } = note;
  const rows: Row[] = [
    { day, kind: 'nacht', value: note.night },
    { day, kind: 'avond', value: note.evening },
    ...note.worst.map((moment) => ({ day, kind: 'meeste last', what: title(moment) })),
    ...entries(note.triggers).map(([id, was]) => ({
      day,
      kind: 'aanleiding',
      what: title(id),
      value: textOf(was),
    })),
    ...entries(note.help).map(([id, verdict]) => ({
      day,
      kind: 'hielp',
      what: title(id),
      value: verdict,
    })),
    { day, kind: 'notitie', text: note.text },
    { day, kind: 'overgeslagen', value: note.skipped ? 'ja' : null },
  ];
  return rows.filter((row) => row.what || row.text || (row.value ?? null) !== null);
}

function episodeRow(episode: Episode, title: (id: string) => string): Row {
  const { day, at, measure, before, after } = episode;
  return { day, at, kind: 'gedaan', what: title(measure), before, after };
}

function reliefRow(
  { day, at, cramp, steps, before, after }: Relief,
  title: (id: string) => string,
): Row {
  const kind = cramp ? 'nu last (kramp)' : 'nu last';
  return { day, at, kind, what: steps.map(title).join(' + '), before, after };
}

function entries<T>(record: Record<string, T>): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}

function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  return Array.isArray(value) ? value.join(' ') : String(value);
}

function cells({ day, at, kind, what, value, before, after, text }: Row): Cell[] {
  return [day, at, kind, what, value, before, after, text].map((cell) => cell ?? null);
}

/** Text that a spreadsheet would take for a formula is kept text by an apostrophe. */
function quoted(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = /^[\s]*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
