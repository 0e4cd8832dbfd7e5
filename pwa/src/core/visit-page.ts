/** What the person chose to show of a visit, in which words, and how much of them fits one page. */
import type { Visit } from './visit.ts';

export type Part =
  | 'complaint'
  | 'worst'
  | 'course'
  | 'nights'
  | 'triggers'
  | 'tried'
  | 'about'
  | 'medicines'
  | 'questions'
  | 'expect';

/** In the order of the page. */
export const PARTS: readonly Part[] = [
  'complaint',
  'questions',
  'worst',
  'course',
  'nights',
  'tried',
  'triggers',
  'about',
  'medicines',
  'expect',
];

export type Field = 'name' | 'complaint' | 'medicines' | 'questions';
export type Texts = Record<Field, string>;

/** Room on the page: characters to type, and lines that are kept apart. */
export const ROOM: Record<Field, { characters: number; lines: number }> = {
  name: { characters: 60, lines: 1 },
  complaint: { characters: 400, lines: 5 },
  medicines: { characters: 240, lines: 6 },
  questions: { characters: 240, lines: 6 },
};

/** The rows that a page has room for; who did more sees how many are left out. */
export const ROOM_FOR = { tried: 11, triggers: 6, about: 8 };

export interface Composed {
  /** Switched off: not on the page, not in a file. */
  off: Part[];
  texts: Texts;
}

export const NOTHING_COMPOSED: Composed = {
  off: [],
  texts: { name: '', complaint: '', medicines: '', questions: '' },
};

/** The parts that are on and have something to show. */
export function shownParts(visit: Visit, { off, texts }: Composed): Part[] {
  return PARTS.filter((part) => !off.includes(part) && hasContent(part, visit, texts));
}

export function hasContent(part: Part, visit: Visit, texts: Texts): boolean {
  switch (part) {
    case 'complaint':
    case 'medicines':
    case 'questions':
      return texts[part].trim() !== '';
    case 'worst':
      return visit.worstWhen !== null || visit.worst.length > 0;
    case 'course':
      return visit.weeks.some((week) => week.evenings.length > 0);
    case 'nights':
      return visit.weeks.some((week) => week.nights > 0) || visit.cramps.times > 0;
    case 'triggers':
      return visit.triggers.length > 0;
    case 'tried':
      return visit.tried.length > 0;
    case 'about':
      return visit.patterns.length + visit.cautions.length + visit.flags.length > 0;
    case 'expect':
      return true;
  }
}

/** `text` as the page shows it: without control signs, no longer and no higher than its room. */
export function fitted(text: string, field: Field): string {
  const { characters, lines } = ROOM[field];
  const kept = clean(text)
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const last = kept.splice(lines - 1).join(' ');
  return [...[...kept, last].filter((line) => line !== '').join('\n')]
    .slice(0, characters)
    .join('');
}

/** Without signs that no file may hold: control signs but line breaks, and halves of characters. */
export function clean(text: string): string {
  return text.replace(/[^\P{Cc}\n\r\t]|\p{Cs}|[\u{FFFE}\u{FFFF}]/gu, '');
}
