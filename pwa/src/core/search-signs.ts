/** Which signs somebody names with their own words. What only looks like a sign names none. */
import { isSlip, stem, wordsOf } from './search-words.ts';

export interface Sign {
  id: string;
  /** It cannot wait: who names it reads that first. */
  urgent: boolean;
  /** The phrases that people use for it, each as its words. */
  phrases: string[][];
}

type Knows = (stem: string) => boolean;

/** The ids of the urgent signs that are named. */
export function namedSigns(signs: Sign[], text: string, knows: Knows): string[] {
  const asked = wordsOf(text);
  const met = signs.flatMap(({ phrases }) => phrases.filter((p) => stands(p, asked, knows)));
  // "erge pijn in rug" is another sign than "erge pijn", which stands within it.
  const whole = new Set(met.filter((phrase) => !met.some((other) => isWithin(phrase, other))));
  const named = signs.filter((sign) => sign.urgent && sign.phrases.some((p) => whole.has(p)));
  return named.map((sign) => sign.id);
}

/** All words of the phrase side by side, in any order: a "blauwe plek op mijn been" is no blue leg. */
function stands(phrase: string[], asked: string[], knows: Knows): boolean {
  return asked.some((_, at) => {
    const part = asked.slice(at, at + phrase.length);
    return phrase.every((word) => part.some((said) => isSaid(said, word, knows)));
  });
}

/** As it is written, or by a typing error; another word that the content knows is no error. */
function isSaid(said: string, word: string, knows: Knows): boolean {
  if (said === word) return true;
  return isSlip(said, word) && (stem(said) === stem(word) || !knows(lastStem(said)));
}

const lastStem = (said: string) => stem(said.split(' ').at(-1)!);

function isWithin(phrase: string[], other: string[]): boolean {
  return phrase.length < other.length && phrase.every((word) => other.includes(word));
}
