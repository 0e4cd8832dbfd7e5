import { describe, expect, it } from 'vitest';
import { chance } from '../tests/chance.ts';
import { vectors } from '../tests/vectors.ts';
import { apply, type Fields, isDeleted, lostTexts, merge, type Note } from './note.ts';
import { nextStamp } from './stamp.ts';

interface Case {
  name: string;
  a: Note;
  b: Note;
  want: Note;
}

const cases = [...vectors<Case[]>('merge'), ...vectors<Case[]>('merge-generated')];
const at = (ms: number, device = 'a') => nextStamp(null, ms, device);
const day = (fields: Fields, stamp: string, before?: Note) =>
  apply(before, { id: 'day:2026-03-01', kind: 'day', fields }, stamp);

describe('a change', () => {
  it('stamps what it changes and nothing else', () => {
    const one = day({ evening: 6, skipped: false }, at(1));
    const two = day({ evening: 6, skipped: true }, at(2), one);
    expect(two.stamps).toEqual({ evening: at(1), skipped: at(2) });
    expect(one.fields.skipped).toBe(false);
  });

  it('erases with null', () => {
    expect(day({ evening: null }, at(2), day({ evening: 6 }, at(1))).fields.evening).toBeNull();
  });

  it('keeps a field by any name, and changes no prototype', () => {
    const fields = JSON.parse(
      '{"__proto__": {"deleted": true}, "constructor": 1, "toString": "x"}',
    );
    const note = day(fields, at(1), day({ evening: 1 }, at(1)));
    expect(JSON.stringify(note.fields)).toBe(JSON.stringify({ evening: 1, ...fields }));
    expect(isDeleted(note)).toBe(false);
    expect(Object.keys(merge(note, day({ evening: 2 }, at(2))).fields)).toContain('__proto__');
  });
});

describe('two versions', { timeout: 60_000 }, () => {
  it.each(cases)('merge as the vectors say: $name', ({ a, b, want }) => {
    expect(merge(a, b)).toEqual(want);
    expect(merge(b, a)).toEqual(want);
  });

  it('merge the same in any order, by any grouping, however often (2,000 random triples)', () => {
    for (let seed = 0; seed < 2000; seed++) {
      const [a, b, c] = versions(seed);
      expect(merge(a, b)).toEqual(merge(b, a));
      expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      expect(merge(merge(a, b), b)).toEqual(merge(a, b));
      expect(merge(a, a)).toEqual(a);
    }
  });

  it('lose no text that nobody has read: it is the winner, kept, or replaced on purpose', () => {
    const phone = day({ text: 'zware benen' }, at(1, 'phone'));
    const tablet = day({ text: 'gewandeld' }, at(2, 'tablet'));
    const merged = merge(phone, tablet);
    expect(merged.fields.text).toBe('gewandeld');
    expect(lostTexts(merged, 'text')).toEqual(['zware benen']);
    const mended = day({ text: 'zware benen, gewandeld' }, at(3, 'phone'), merged);
    expect(lostTexts(mended, 'text')).toEqual([]);
  });

  it('call no text lost that its own writer replaced', () => {
    const stored = day({ text: 'moee' }, at(1, 'phone'));
    const mended = day({ text: 'moe' }, at(2, 'phone'), stored);
    expect(merge(stored, mended).lost).toBeUndefined();
    const erased = day({ text: null }, at(3, 'phone'), mended);
    expect(merge(stored, merge(mended, erased))).toMatchObject({ fields: { text: null } });
    expect(merge(stored, erased).lost).toBeUndefined();
  });

  it('keep a lost text through every edit, until it stood in what somebody wrote over', () => {
    const phone = day({ text: 'op de ene' }, at(1, 'phone'));
    const both = merge(phone, day({ text: 'op de andere' }, at(3, 'tablet')));
    const mended = day({ text: 'kort' }, at(5, 'phone'), both);
    const again = day({ text: 'heel kort' }, at(6, 'phone'), mended);
    const kept = ['op de ene'];
    expect(lostTexts(again, 'text')).toEqual(kept);
    for (const older of [phone, both, mended]) {
      expect(merge(older, again)).toEqual(again);
      expect(lostTexts(merge(older, again), 'text')).toEqual(kept);
    }
    const taken = day({ text: 'heel kort\nop de ene' }, at(7, 'phone'), again);
    const tidied = day({ text: 'alles' }, at(8, 'tablet'), taken);
    expect(tidied.lost).toBeUndefined();
    expect(merge(tidied, again).lost).toBeUndefined();
  });

  it('keep a text that came while another was being typed', () => {
    const began = day({ text: 'oud' }, at(1, 'phone'));
    const came = day({ text: 'van de tablet' }, at(2, 'tablet'), began);
    const typed = { id: came.id, kind: came.kind, fields: { text: 'getypt' } };
    const unseen = apply(came, { ...typed, over: { text: 'oud' } }, at(3, 'phone'));
    expect(lostTexts(unseen, 'text')).toEqual(['van de tablet']);
    expect(merge(unseen, came)).toEqual(unseen);
    const seen = apply(came, { ...typed, over: { text: 'van de tablet' } }, at(3, 'phone'));
    expect(seen.lost).toBeUndefined();
  });

  it('forget a lost text for good once it stood in what was written over', () => {
    const [phone, tablet] = [day({ text: 'a b' }, at(1, 'p')), day({ text: 'c' }, at(2, 't'))];
    const both = day({ text: 'c\na b' }, at(3, 't'), merge(phone, tablet));
    const read = day({ text: 'c' }, at(4, 't'), both);
    expect(read.lost).toBeUndefined();
    expect(merge(read, phone).lost).toBeUndefined();
    expect(merge(read, phone).fields.text).toBe('c');
  });

  it('bear an odd row', () => {
    const odd = { ...day({ text: 'x' }, at(1)), lost: [{}, { field: 'text', value: 'oud' }] };
    const merged = merge(odd as unknown as Note, day({ evening: 1 }, at(1)));
    expect(merged.lost).toEqual([{ field: 'text', value: 'oud', stamp: '' }]);
  });
});

/** Three versions that grew from one another and apart, with ties, erasures and odd values. */
function versions(seed: number): [Note, Note, Note] {
  const { int, pick } = chance(seed);
  const values = [
    null,
    true,
    false,
    0,
    3,
    10,
    '',
    'moe',
    'é',
    '😀',
    [],
    ['x'],
    ['x', 1],
    {},
    { a: 1 },
  ];
  const texts = [null, '', ' ', 'moe', 'erg moe', 'moe en zwaar', 3];
  const edit = (note: Note | undefined, device: string): Note => {
    const field = pick(['evening', 'text', 'text', 'deleted', '__proto__']);
    const fields = Object.fromEntries([
      [field, pick<Fields[string]>(field === 'text' ? texts : values)],
    ]);
    return day(fields, at(1 + int(12), device), note);
  };
  const some = (device: string, from?: Note) => {
    let note = edit(from, device);
    for (let i = int(4); i > 0; i--) note = edit(note, device);
    return note;
  };
  const base = some('base');
  const a = some('a', pick([base, undefined]));
  const b = some(pick(['a', 'b']), pick([base, a, undefined]));
  const c = some('c', pick([merge(a, b), merge(base, b), a, undefined]));
  return [a, b, c];
}
