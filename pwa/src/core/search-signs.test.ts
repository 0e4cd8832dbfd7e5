import { describe, expect, it } from 'vitest';
import { contentFile, vectors } from '../tests/vectors.ts';
import type { Option, SafetyContent, SearchWords, Topic } from './content.ts';
import { search, searchIndex } from './search.ts';
import { wordsOf } from './search-words.ts';

const measures = [...contentFile<never[]>('measures'), ...contentFile<never[]>('library')];
const topics = contentFile<Topic[]>('topics');
const safety = contentFile<SafetyContent>('flags');
const everyday = contentFile<SearchWords>('search');
const patterns = contentFile<never[]>('patterns');
const index = searchIndex({ measures, topics, patterns, safety, everyday });

const alarms = (phrase: string) => search(index, phrase).filter((one) => one.alarm);
const alarm = (phrase: string) => {
  const [first] = search(index, phrase);
  return first?.alarm ? first.id : null;
};
const stops = new Set(safety.urgencies.filter((u) => u.stops).map((u) => u.id));
const urgent = safety.flags.filter((flag) => stops.has(flag.urgency)).map((flag) => flag.id);

interface Table {
  named: { phrase: string; sign: string }[];
  none: string[];
}
const { named, none } = vectors<Table>('search-signs');

describe('a sign that cannot wait', () => {
  it.each(named)('comes first: "$phrase" is $sign', ({ phrase, sign }) => {
    expect(alarm(phrase)).toBe(sign);
  });

  it.each(none)('is not raised by "%s"', (phrase) => expect(alarms(phrase)).toEqual([]));

  it.each(urgent)('comes first by each of its own everyday words: %s', (id) => {
    const words = everyday.words[`flag:${id}`] ?? [];
    expect(words.filter((word) => alarm(word) !== id)).toEqual([]);
  });

  it('is raised by no everyday word of anything else', () => {
    const others = Object.entries(everyday.words).filter(
      ([target]) => !urgent.includes(target.replace('flag:', '')),
    );
    expect(others.flatMap(([, words]) => words).filter((word) => alarms(word).length > 0)).toEqual(
      [],
    );
  });

  it('is raised by no title of what may help, of what to know, or of what sets it off', () => {
    const titles = [
      ...index.things.filter((thing) => thing.kind !== 'flag').map((thing) => thing.title),
      ...topics.map((topic) => topic.question),
      ...contentFile<Option[]>('triggers').map((trigger) => trigger.label),
    ];
    expect(titles.filter((title) => alarms(title).length > 0)).toEqual([]);
  });

  it('comes with the most urgent before the others', () => {
    const both = alarms('dik been, en plots benauwd').map((one) => one.id);
    expect(both).toEqual(['breath-chest', 'clot']);
  });
});

it('keeps a denial with the word that it denies', () => {
  expect(wordsOf('Ik heb geen koorts en kan niet plassen')).toEqual([
    'geen koorts',
    'niet plassen',
  ]);
  expect(wordsOf('ik kan niet meer')).toEqual(['ik', 'kan', 'niet', 'meer']);
});
