/** Finds measures, topics, patterns and signs by everyday words, without a network. */
import type {
  Flag,
  LibraryMeasure,
  Measure,
  PatternText,
  SafetyContent,
  SearchWords,
  Topic,
} from './content.ts';
import { namedSigns, type Sign } from './search-signs.ts';
import { likeness, stemsOf, wordsOf } from './search-words.ts';

export interface SearchContent {
  measures: (Measure | LibraryMeasure)[];
  topics: Topic[];
  patterns: PatternText[];
  safety: SafetyContent;
  everyday: SearchWords;
}

export interface Found {
  kind: 'measure' | 'topic' | 'pattern' | 'flag';
  id: string;
  title: string;
  /** A sign that cannot wait, named by its own words. */
  alarm: boolean;
}

/** What a search goes through. Make it once; `search` only reads it. */
export interface SearchIndex {
  things: Thing[];
  /** Per stem where it stands: the number of the thing, and the weight of the place. */
  places: Map<string, Map<number, number>>;
  same: Map<string, string[]>;
  signs: Sign[];
}

interface Thing extends Omit<Found, 'alarm'> {
  /** The words that lead to it, each phrase as its stems; the title is one of them. */
  phrases: string[][];
}

interface Source extends Omit<Found, 'alarm'> {
  words: string[];
  text: string[];
}

const WEIGHT = { title: 10, words: 7, sentence: 4, text: 2 };
/** What a phrase of the content earns that is there as a whole, and for each of its words. */
const WHOLE = { phrase: 8, word: 6 };
/** Of a longer phrase the rest is not looked at. */
const MOST_WORDS = 12;
/** Below this share of the best, a result is only noise. */
const NOISE = 0.2;

export function searchIndex(content: SearchContent): SearchIndex {
  const places: SearchIndex['places'] = new Map();
  const things = sources(content).map((source, at) => {
    const { kind, id, title, words, text } = source;
    for (const [part, weight] of [
      [text, WEIGHT.text],
      [words, WEIGHT.words],
      [[title], kind === 'flag' ? WEIGHT.sentence : WEIGHT.title],
    ] as const)
      for (const stem of part.flatMap(stemsOf)) put(places, stem, at, weight);
    return { kind, id, title, phrases: [title, ...words].map(stemsOf) };
  });
  return { things, places, same: sameStems(content.everyday.same), signs: signsOf(content) };
}

/** What the phrase finds: first what cannot wait, then the best. Of an empty phrase nothing. */
export function search(index: SearchIndex, phrase: string, most = 12): Found[] {
  const scores = scoresOf(index, phrase);
  const best = Math.max(...scores, 0);
  const alarms = namedSigns(index.signs, phrase, (stem) => index.places.has(stem));
  return index.things
    .map(({ kind, id, title }, at) => {
      const alarm = kind === 'flag' && alarms.includes(id);
      return { found: { kind, id, title, alarm }, score: alarm ? best + 1 : scores[at]! };
    })
    .filter((one) => one.score > best * NOISE)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map((one) => one.found);
}

/** Per known stem how near it is to the asked one, 0…1. */
type Near = Map<string, number>;

function nearStems({ places, same }: SearchIndex, asked: string): Near {
  const near: Near = new Map();
  for (const known of places.keys()) {
    const value = likeness(asked, known);
    if (value > 0) near.set(known, value);
  }
  for (const other of same.get(asked) ?? [])
    if (places.has(other)) near.set(other, Math.max(0.9, near.get(other) ?? 0));
  return near;
}

/** The score of each thing: the words that it has, less for those it lacks, more for a phrase. */
function scoresOf(index: SearchIndex, phrase: string): number[] {
  const asked = [...new Set(stemsOf(phrase))].slice(0, MOST_WORDS);
  const near = asked.map((stem) => nearStems(index, stem));
  const words = near.map((stems) => worth(index, stems));
  return index.things.map((thing, at) => {
    const each = words.map((word) => word[at] ?? 0);
    const met = each.filter((value) => value > 0).length;
    return met === 0 ? 0 : sum(each) * (met / near.length) + wholePhrase(thing, near);
  });
}

/**
 * Per thing what one asked word is worth in it. A stem that stands in few things tells more, but what
 * only looks like the asked word never more than the word itself.
 */
function worth({ places, things }: SearchIndex, near: Near): number[] {
  const values = new Array<number>(things.length).fill(0);
  const rarity = (where: Map<number, number>) => Math.log(1 + things.length / where.size);
  const exact = [...near].find(([, likely]) => likely === 1)?.[0];
  const most = exact === undefined ? Infinity : rarity(places.get(exact)!);
  for (const [stem, likely] of near) {
    const where = places.get(stem)!;
    const rare = Math.min(most, rarity(where));
    for (const [at, weight] of where) values[at] = Math.max(values[at]!, likely * weight * rare);
  }
  return values;
}

/** The most that a phrase of the thing earns by having all its words in what was asked. */
function wholePhrase({ phrases }: Thing, near: Near[]): number {
  const earned = phrases.map((stems) => {
    const met = stems.map((stem) => Math.max(0, ...near.map((n) => n.get(stem) ?? 0)));
    if (met.some((value) => value < 0.6)) return 0;
    const share = Math.min(1, stems.length / near.length);
    return (WHOLE.phrase + WHOLE.word * sum(met)) * share;
  });
  return Math.max(0, ...earned);
}

const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);

function put(places: SearchIndex['places'], stem: string, at: number, weight: number): void {
  const where = places.get(stem) ?? new Map<number, number>();
  where.set(at, Math.max(weight, where.get(at) ?? 0));
  places.set(stem, where);
}

function sameStems(groups: string[][]): Map<string, string[]> {
  const stems = groups.map((group) => [...new Set(group.flatMap(stemsOf))]);
  return new Map(stems.flatMap((group) => group.map((stem) => [stem, group] as const)));
}

function signsOf({ safety, everyday }: SearchContent): Sign[] {
  const stops = new Set(safety.urgencies.filter((u) => u.stops).map((u) => u.id));
  return safety.flags.map(({ id, urgency }) => ({
    id,
    urgent: stops.has(urgency),
    phrases: (everyday.words[`flag:${id}`] ?? []).map(wordsOf),
  }));
}

function sources({ measures, topics, patterns, safety, everyday }: SearchContent): Source[] {
  const withWords = (source: Source) => ({
    ...source,
    words: [...source.words, ...(everyday.words[`${source.kind}:${source.id}`] ?? [])],
  });
  return [
    // Of two that fit equally well, the one that cannot wait comes first.
    ...safety.flags.map(fromFlag),
    ...patterns.filter((p) => p.id !== 'none').map(fromPattern),
    ...measures.map(fromMeasure),
    ...topics.map(fromTopic),
  ].map(withWords);
}

/** A flag has no title: it is one sentence, and shown as that. */
function fromFlag({ id, text }: Flag): Source {
  return { kind: 'flag', id, title: text, words: [], text: [] };
}

function fromPattern({ id, title, feels, sets_apart }: PatternText): Source {
  return { kind: 'pattern', id, title, words: [], text: [feels, sets_apart] };
}

function fromMeasure(measure: Measure | LibraryMeasure): Source {
  const { id, title, why, how } = measure;
  const words = 'words' in measure ? measure.words : [];
  return { kind: 'measure', id, title, words, text: [why, ...how] };
}

function fromTopic({ id, title, question, answer, words }: Topic): Source {
  return { kind: 'topic', id, title, words: [...words, question], text: answer };
}
