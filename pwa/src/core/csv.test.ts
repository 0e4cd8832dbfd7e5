import { describe, expect, it } from 'vitest';
import { notesOf } from '../tests/vectors.ts';
import { csvFile } from './csv.ts';
import { exampleWeek } from './example-week.ts';
import type { Fields } from './note.ts';

const D = '2026-03-02';
const day = (fields: Fields) => notesOf([{ kind: 'day', fields: { day: D, ...fields } }]);

/** The rows that are no settings, without header and mark. */
function lines(text: string): string[] {
  return text
    .split('\r\n')
    .slice(1)
    .filter((line) => line !== '' && !line.includes('instelling'));
}

describe('the table', () => {
  it('begins with a mark and a Dutch header, and ends its lines with CRLF', () => {
    const text = csvFile([]);
    expect(text.startsWith('\uFEFFdag,tijd (UTC),soort,wat,waarde,voor,na,tekst\r\n')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('has a row for each thing that was noted', () => {
    const notes = [
      ...day({ evening: 6, night: 4, worst: ['night'], 'trigger.stress': true, 'help.walk': -1 }),
      ...notesOf([
        {
          kind: 'episode',
          fields: { day: D, at: `${D}T20:00:00.000Z`, measure: 'walk', before: 7 },
        },
        {
          kind: 'relief',
          fields: { day: D, at: `${D}T23:00:00.000Z`, steps: ['a', 'b'], after: 2 },
        },
        { kind: 'choice', fields: { measure: 'walk', habit: 1, cue: 'na het eten' } },
      ]),
    ];
    expect(lines(csvFile(notes, (id) => id.toUpperCase()))).toEqual([
      ',,keuze,WALK,gewoonte 1,,,na het eten',
      `${D},,nacht,,4,,,`,
      `${D},,avond,,6,,,`,
      `${D},,meeste last,NIGHT,,,,`,
      `${D},,aanleiding,STRESS,ja,,,`,
      `${D},,hielp,WALK,-1,,,`,
      `${D},${D}T20:00:00.000Z,gedaan,WALK,,7,,`,
      `${D},${D}T23:00:00.000Z,nu last,A + B,,,2,`,
    ]);
  });

  it.each([
    ['zwaar, moe', '"zwaar, moe"'],
    ['zei "au"', '"zei ""au"""'],
    ['een\r\ntwee', '"een\r\ntwee"'],
    ['=1+1', "'=1+1"],
    ['+31', "'+31"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    [' =HYPERLINK("http://x")', `"' =HYPERLINK(""http://x"")"`],
    ['gewoon', 'gewoon'],
    ['é 😀', 'é 😀'],
  ])('writes %j as %s', (text, want) => {
    expect(csvFile(day({ text }))).toContain(`${D},,notitie,,,,,${want}\r\n`);
  });

  it('gives each row eight cells, in the order of time', () => {
    const rows = lines(csvFile(exampleWeek('2026-03-08T21:30:00.000Z', 'Europe/Amsterdam')));
    expect(rows.length).toBeGreaterThan(100);
    const bare = rows.map((row) => row.replace(/"[^"]*"/g, ''));
    expect(bare.every((row) => row.split(',').length === 8)).toBe(true);
    const days = rows.map((row) => row.slice(0, 10));
    expect(days).toEqual([...days].sort());
  });
});
