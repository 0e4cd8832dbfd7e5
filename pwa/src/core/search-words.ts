/** Words as a search compares them: folded, cut to a stem, and near each other or not. */

const STOP = new Set(
  `de het een en of in op te van voor met mijn m n ik je jij is ben zijn heb heeft er dat dit wat hoe kan
  niet geen aan bij om als dan die door naar uit over ook maar wel mij me zo nog hebben doen doe doet
  helpt helpen moet mag wil word wordt worden krijg steeds altijd vaak s t tegen tijdens mn meer
  heel zeer sinds gisteren vandaag linker rechter`.split(/\s+/),
);

/** Lower case without accents: "Cafeïne" becomes "cafeine". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a text as written, without the small ones; a "niet" or "geen" is one with the next. */
export function wordsOf(text: string): string[] {
  const words = wordsIn(text);
  if (words.every((word) => STOP.has(word))) return words;
  const telling = words.filter((word) => !STOP.has(word) || /^(niet|geen)$/.test(word));
  return telling.join(' ').match(/((niet|geen) )?[a-z0-9]+/g) ?? [];
}

const wordsIn = (text: string) => fold(text).match(/[a-z0-9]+/g) ?? [];

/** The stems of a text, without the small words; of nothing but small words, those. */
export function stemsOf(text: string): string[] {
  const words = wordsIn(text);
  const telling = words.filter((word) => !STOP.has(word));
  return (telling.length > 0 ? telling : words).map(keptStem);
}

/** The same words come back hundreds of times in the content. */
const kept = new Map<string, string>();

function keptStem(word: string): string {
  const known = kept.get(word);
  if (known !== undefined) return known;
  const made = stem(word);
  kept.set(word, made);
  return made;
}

/**
 * A word without its Dutch ending, and with single letters for double ones, so that "been" meets
 * "benen" and "rusteloos" meets "rusteloze". Not a word that anybody reads.
 */
export function stem(word: string): string {
  const single = word.replace(/([a-z])\1/g, '$1');
  const bare = single.length > 5 ? single.replace(/(tjes|tje|jes|je)$/, '') : single;
  const cut = bare.replace(/^(.{3,}?)(?:en|e)$|^(.{2,}[lmnr])s$/, '$1$2');
  return cut.replace(/z$/, 's').replace(/v$/, 'f');
}

/** How alike two stems are, 0…1: the same, the beginning, part of a compound, or a typing error. */
export function likeness(asked: string, known: string): number {
  if (asked === known) return 1;
  if (isStart(asked, known)) return 0.85;
  if (isPart(asked, known)) return 0.6;
  if (isPart(known, asked)) return 0.4;
  const allowed = slips(asked);
  if (Math.abs(asked.length - known.length) > allowed) return 0;
  const far = distance(asked, known);
  return far <= allowed ? 0.8 - 0.15 * (far - 1) : 0;
}

/** A typing error in a word. Short words have none: "been" and "benen" are two things. */
export function isSlip(asked: string, known: string): boolean {
  const allowed = Math.min(slips(asked), slips(known));
  return Math.abs(asked.length - known.length) <= allowed && distance(asked, known) <= allowed;
}

/** The typing errors that a word of this length may have. */
function slips({ length }: string): number {
  if (length < 5) return 0;
  return length < 8 ? 1 : 2;
}

/** Somebody is still typing. Three letters start too many words: "ben" is "been", not "benauwd". */
function isStart(asked: string, known: string): boolean {
  return known.startsWith(asked) && (asked.length > 3 || known.length <= 5);
}

/** "kramp" in "nachtkramp", "steun" in "steunkous": Dutch writes compounds as one word. */
function isPart(part: string, whole: string): boolean {
  return part.length >= 4 && (whole.endsWith(part) || whole.startsWith(part));
}

/** Letters added, left out, changed or swapped with their neighbour. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(changed, last[j]! + 1, row[j - 1]! + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
