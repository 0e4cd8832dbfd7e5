import { describe, expect, it } from 'vitest';
import { chance } from '../tests/chance.ts';
import { exportFile, readExport } from './export-file.ts';
import { apply, type Fields, type Json, KINDS, merge, type Note } from './note.ts';
import { nextStamp } from './stamp.ts';

const MADE = { at: '2026-03-01T21:15:00.000Z', device: 'phone' };
const STAMP = nextStamp(null, 1000, 'phone');
const note = (fields: Fields, id = 'day:2026-03-01'): Note =>
  apply(undefined, { id, kind: 'day', fields }, STAMP);
const again = (notes: Note[]) => readExport(exportFile(notes, MADE));

describe('export and import', () => {
  it('give the same notes back, unknown fields and odd names too', () => {
    const odd = JSON.parse(
      '{"__proto__": {"x": 1}, "constructor": null, "later": {"deep": [1.5]}}',
    );
    const notes = [
      note({ text: 'zwaar\u2028 "benen" 😀\n\ud800', evening: 7 }),
      note(odd, 'day:x'),
    ];
    expect(JSON.stringify(again(notes))).toBe(JSON.stringify({ notes }));
    expect(again(notes)).toEqual({ notes });
  });

  it('keep lost and seen texts', () => {
    const theirs = apply(
      note({ text: 'b' }),
      note({ text: 'c' }),
      nextStamp(STAMP, 2000, 'tablet'),
    );
    const other = apply(undefined, note({ text: 'd' }), nextStamp(null, 500, 'old'));
    const merged = merge(theirs, other);
    expect(Object.keys(merged)).toEqual(expect.arrayContaining(['lost', 'seen']));
    expect(again([merged])).toEqual({ notes: [merged] });
  });

  it('bear a row that lost its stamps', () => {
    const bare = { ...note({ evening: 4 }), stamps: {} };
    const healed = merge(bare, note({ text: 'moe' }));
    expect(again([bare])).toEqual({ notes: [bare] });
    expect(again([healed])).toEqual({ notes: [healed] });
  });

  it('give 300 random diaries back', () => {
    for (let seed = 0; seed < 300; seed++) {
      const notes = randomNotes(seed);
      expect(again(notes)).toEqual({ notes });
    }
  });

  it('read a file that an editor saved with a byte order mark and CRLF', () => {
    const text = exportFile([note({ evening: 1 })], MADE);
    expect(readExport(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(readExport(text));
  });
});

const FILE = { format: 'lichte-benen', version: 1, exportedAt: MADE.at, notes: [] as unknown[] };
const GOOD = note({ evening: 7 });
const withNote = (change: object) => ({ ...FILE, notes: [GOOD, { ...GOOD, id: 'b', ...change }] });

describe('a file that is not right names the field, in Dutch', () => {
  it.each<[unknown, string]>([
    [[], ''],
    [null, ''],
    ['x', ''],
    [{}, 'format'],
    [{ ...FILE, format: 'csv' }, 'format'],
    [{ ...FILE, version: '1' }, 'version'],
    [{ ...FILE, version: 0 }, 'version'],
    [{ ...FILE, version: 2 }, 'version'],
    [{ ...FILE, notes: {} }, 'notes'],
    [{ ...FILE, notes: undefined }, 'notes'],
    [{ ...FILE, notes: [null] }, 'notes[0]'],
    [{ ...FILE, notes: [[]] }, 'notes[0]'],
    [{ ...FILE, notes: [GOOD, GOOD] }, 'notes[1].id'],
    [withNote({ id: 7 }), 'notes[1].id'],
    [withNote({ id: '' }), 'notes[1].id'],
    [withNote({ id: 'x'.repeat(201) }), 'notes[1].id'],
    [withNote({ kind: 'diary' }), 'notes[1].kind'],
    [withNote({ kind: 'toString' }), 'notes[1].kind'],
    [withNote({ fields: [] }), 'notes[1].fields'],
    [withNote({ stamps: null }), 'notes[1].stamps'],
    [withNote({ stamps: { evening: 'now' } }), 'notes[1].stamps.evening'],
    [withNote({ stamps: { evening: null } }), 'notes[1].stamps.evening'],
    [withNote({ stamps: { evening: 'zzzzzzzzzzzzzzzzz' } }), 'notes[1].stamps.evening'],
    [withNote({ lost: {} }), 'notes[1].lost'],
    [withNote({ lost: [{ field: 'text', value: 1, stamp: STAMP }] }), 'notes[1].lost[0].value'],
    [withNote({ lost: [{ field: 'text', value: 'x' }] }), 'notes[1].lost[0].stamp'],
    [withNote({ seen: { phone: 3 } }), 'notes[1].seen.phone'],
  ])('%j → %s', (file, field) => {
    const read = readExport(JSON.stringify(file));
    expect(read).toMatchObject({ error: { field, message: expect.stringMatching(/^[A-Z].+\.$/) } });
  });

  it.each(['', '{', 'day;kind', '\u0000', '{"format":NaN}'])(
    'also when it is no JSON: %j',
    (text) => {
      expect(readExport(text)).toMatchObject({ error: { field: '', message: /geen bestand/ } });
    },
  );

  it('refuses a number that is none, and a field of 100,000 floors', () => {
    const text = JSON.stringify({ ...FILE, notes: [GOOD] });
    const huge = text.replace('"evening":7', '"evening":1e999');
    expect(readExport(huge)).toMatchObject({ error: { field: 'notes[0].fields.evening' } });
    const deep = text.replace('"evening":7', `"evening":${'['.repeat(1e5)}${']'.repeat(1e5)}`);
    expect(readExport(deep)).toMatchObject({ error: { field: 'notes[0].fields.evening' } });
  });
});

function randomNotes(seed: number): Note[] {
  const { int, pick } = chance(seed);
  const value = (depth: number): Json =>
    pick<() => Json>([
      () => null,
      () => pick([true, false]),
      () => int(2e9) / pick([1, 1000]) - 1e6,
      () => String.fromCharCode(int(65536), 34, 92, int(128)),
      () => (depth > 3 ? [] : [value(depth + 1), value(depth + 1)]),
      () =>
        depth > 3 ? {} : Object.fromEntries([[pick(['__proto__', 'a', '']), value(depth + 1)]]),
    ])();
  const names = ['day', 'text', 'trigger.stress', '__proto__', '', 'é'];
  return Array.from({ length: int(8) }, (_, i) => {
    const fields = Object.fromEntries(names.filter(() => int(2)).map((name) => [name, value(0)]));
    return apply(undefined, { id: `n${i}`, kind: pick(KINDS), fields }, STAMP);
  });
}
