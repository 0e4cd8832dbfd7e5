import { describe, expect, it } from 'vitest';
import { chance } from '../tests/chance.ts';
import { vectors } from '../tests/vectors.ts';
import { deltaOf } from './delta.ts';
import { moveStamps, stampsIn } from './moved.ts';
import { apply, type Fields, merge, type Note } from './note.ts';
import { partsOf, soundNote } from './sound.ts';
import { isStamp, nextStamp } from './stamp.ts';

const at = (ms: number, device = 'a') => nextStamp(null, ms, device);
const day = (fields: Fields, stamp: string, before?: Note) =>
  apply(before, { id: 'day:2026-03-01', kind: 'day', fields }, stamp);

/** A note, and what a person, another phone or an import made of it. */
function grown(seed: number): [before: Note, after: Note] {
  const { int, pick } = chance(seed);
  const names = ['evening', 'text', 'text', 'cue', 'deleted', '__proto__', 'help.walk'];
  const values = [null, true, 0, 3, '', 'moe', 'erg moe', 'é😀', [], ['x', 1], { a: 1 }];
  let ms = 1;
  const edit = (note: Note | undefined, device: string): Note =>
    day(Object.fromEntries([[pick(names), pick<Fields[string]>(values)]]), at(++ms, device), note);
  const some = (note: Note | undefined, device: string) => {
    let next = edit(note, device);
    for (let i = int(4); i > 0; i--) next = edit(next, device);
    return next;
  };
  const other = some(undefined, 'b');
  const before = pick([some(undefined, 'a'), merge(some(undefined, 'a'), other)]);
  const after = pick([
    before,
    some(before, 'a'),
    merge(before, some(other, 'b')),
    merge(some(before, 'a'), some(before, 'b')),
  ]);
  return [before, after];
}

describe('what changed', () => {
  it('merged into what was gives what is (5,000 generated cases)', () => {
    for (let seed = 0; seed < 5_000; seed++) {
      const [before, after] = grown(seed);
      const delta = deltaOf(before, after);
      expect(delta ? merge(before, delta) : before, `seed ${seed}`).toEqual(after);
    }
  });

  it('of a version by a version gives the newest, in any order', () => {
    for (let seed = 0; seed < 500; seed++) {
      const [first, second] = grown(seed);
      const third = day({ text: 'nog later' }, at(99), second);
      const [one, two] = [deltaOf(first, second), deltaOf(second, third)];
      const parts = [one, two].filter((delta) => delta !== null);
      expect(parts.reduceRight(merge, first), `seed ${seed}`).toEqual(third);
    }
  });

  it('gives the vectors their outcome', () => {
    for (const { a, b, want } of vectors<{ a: Note; b: Note; want: Note }[]>('merge-generated')) {
      const [mine, theirs] = [merge(a, a), merge(b, b)];
      expect(merge(mine, deltaOf(mine, want) ?? mine)).toEqual(want);
      expect(merge(theirs, deltaOf(theirs, want) ?? theirs)).toEqual(want);
    }
  });

  it('is only what changed', () => {
    const before = day({ evening: 3, text: 'moe' }, at(1));
    const delta = deltaOf(before, day({ text: 'erg moe' }, at(2), before));
    expect(delta).toEqual({
      id: 'day:2026-03-01',
      kind: 'day',
      fields: { text: 'erg moe' },
      stamps: { text: at(2) },
      seen: { a: at(1) },
    });
  });

  it('is nothing when nothing changed, and everything of a new note', () => {
    const note = day({ evening: 3 }, at(1));
    expect(deltaOf(note, day({ evening: 3 }, at(2), note))).toBeNull();
    expect(deltaOf(undefined, note)).toEqual(note);
  });

  it('leaves out what no server knows', () => {
    const odd = { ...day({ evening: 3 }, at(1)), colour: 'blue' };
    expect(deltaOf(undefined, odd)).not.toHaveProperty('colour');
  });
});

describe('stamps that move', () => {
  it('move wherever they stand, and keep the merge the same', () => {
    for (let seed = 0; seed < 500; seed++) {
      const [before, after] = grown(seed);
      const all = [...new Set([...stampsIn(before), ...stampsIn(after)])].sort();
      const moves = new Map(all.map((s, n) => [s, at(1_000 + n, s.slice(15))]));
      const merged = merge(moveStamps(before, moves), moveStamps(after, moves));
      expect(merged, `seed ${seed}`).toEqual(moveStamps(merge(before, after), moves));
      expect(stampsIn(merged).some((stamp) => moves.has(stamp))).toBe(false);
    }
  });

  it('leave a note without them as it is', () => {
    const note = day({ evening: 3 }, at(1));
    expect(moveStamps(note, new Map([[at(2), at(3)]]))).toBe(note);
  });
});

describe('a sound note', () => {
  it('is every note that grew in the app, unchanged', () => {
    for (let seed = 0; seed < 500; seed++) {
      const [, note] = grown(seed);
      expect(soundNote(note)).toEqual(note);
    }
  });

  it.each<[string, object]>([
    ['fields without stamps', { fields: { evening: 3, text: 'x' }, stamps: {} }],
    ['stamps without fields', { fields: {}, stamps: { evening: at(1) } }],
    ['stamps that are none', { fields: { evening: 3 }, stamps: { evening: 'zzz' } }],
    [
      'lost texts without a shape',
      { lost: [{}, { field: 'text' }, { field: 'text', value: 'a' }] },
    ],
    ['seen stamps of another device', { seen: { b: at(1, 'a'), a: 'x' } }],
    ['members of its own', { colour: 'blue' }],
  ])('comes of %s', (_, odd) => {
    const note = { id: 'day:1', kind: 'day', fields: {}, stamps: {}, ...odd } as Note;
    const sound = soundNote(note);
    expect(Object.keys(sound.stamps)).toEqual(Object.keys(sound.fields));
    expect(Object.keys(sound.fields)).toEqual(Object.keys(note.fields));
    expect(stampsIn(sound).every((stamp) => stamp === '' || isStamp(stamp))).toBe(true);
    expect(soundNote(sound)).toEqual(sound);
    expect(sound).not.toHaveProperty('colour');
  });

  it('in parts that are small enough merges into itself again', () => {
    const long = (n: number) => `${n}`.repeat(400);
    let note = day({ text: long(1) }, at(1, 'a'));
    for (let n = 2; n < 9; n++)
      note = merge(note, day({ text: long(n), [`f${n}`]: n }, at(n, `d${n}`)));
    const parts = partsOf(note, 1_500);
    expect(parts.length).toBeGreaterThan(2);
    expect(Math.max(...parts.map((part) => JSON.stringify(part).length))).toBeLessThan(1_500);
    expect(parts.reduce(merge)).toEqual(note);
    expect(partsOf(note, 1e6)).toEqual([note]);
  });
});
