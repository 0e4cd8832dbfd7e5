// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { addDays } from '../../core/days.ts';
import { readDiary } from '../../core/diary.ts';
import type { Fields, Note } from '../../core/note.ts';
import { visitOf } from '../../core/visit.ts';
import { NOTHING_COMPOSED, type Part, ROOM_FOR } from '../../core/visit-page.ts';
import { visitContent } from './content.ts';
import { Sheet } from './sheet.tsx';

afterEach(cleanup);

function rows(fields: Fields): string[] {
  const diary = readDiary([{ id: 'profile', kind: 'profile', fields, stamps: {} }]);
  render(
    <Sheet visit={visitOf(diary, visitContent(), '2026-03-08')} composed={NOTHING_COMPOSED} />,
  );
  const about = screen.getByRole('heading', { name: 'Goed om te weten' }).parentElement;
  return [...(about?.querySelectorAll('li') ?? [])].map((row) => row.textContent ?? '');
}

const MOOD = 'Somberheid of angst neemt je dagen over.';
const CLOT = 'Eén been is dikker dan het andere, of rood en warm.';

test('a sign that somebody went on with is dated', () => {
  const fields = { flags: ['clot', 'mood'], flagsPassed: '2026-03-02T19:00:00.000Z' };
  expect(rows({ ...fields, cautions: ['varicose'] })).toEqual([
    `Aangekruist op 2 mrt 2026: ${CLOT} ${MOOD}`,
    'Ik heb spataderen',
  ]);
});

test('any other sign is not told as of today', () => {
  expect(rows({ flags: ['mood'] })).toEqual([`Eerder aangekruist: ${MOOD}`]);
});

test('signs take no more room than the page had without their date', () => {
  const { flags, cautions } = visitContent();
  const all = { flags: flags.map((f) => f.id), cautions: cautions.map((c) => c.id) };
  const [ticked, more, ...none] = rows(all);
  const shown = flags.filter((f) => ticked?.includes(f.text));
  expect(shown).toHaveLength(ROOM_FOR.about - 1);
  expect(more).toBe(`En nog ${flags.length + cautions.length - shown.length} andere.`);
  expect(none).toEqual([]);
});

describe('of who began seventeen days ago', () => {
  const days = Array.from({ length: 17 }, (_, i): Note => {
    const day = addDays('2026-02-20', i);
    const fields = { day, evening: i < 3 ? 3 : 6 };
    return { id: `day:${day}`, kind: 'day', fields, stamps: {} };
  });
  const draw = () =>
    render(
      <Sheet
        visit={visitOf(readDiary(days), visitContent(), '2026-03-08')}
        composed={NOTHING_COMPOSED}
      />,
    ).container;

  test('the first column begins with the first note, and its line there too', () => {
    const page = draw();
    const heads = [...page.querySelectorAll('.sheet-weeks th[scope=col]')];
    expect(heads.map((head) => head.textContent)).toEqual([
      'week vanaf',
      '20 feb',
      '23 feb',
      '2 mrt',
    ]);
    const lengths = [...page.querySelectorAll('.mean')].map((line) => {
      const [, from, to] = /^M([\d.]+) .*H([\d.]+)$/.exec(line.getAttribute('d') ?? '') ?? [];
      return Math.round(Number(to) - Number(from));
    });
    expect(lengths).toEqual([18, 47, 47]);
  });

  test('whole weeks are compared, each with its count', () => {
    const [figure] = draw().querySelectorAll('.sheet-figures small');
    expect(figure?.textContent).toBe(
      'week tot en met 8 mrt, 7 avonden; 6,0 in de week tot en met 1 mrt (7 avonden)',
    );
  });
});

describe('cramps that were noted', () => {
  const cramp = (day: string): Note => ({
    id: `relief:${day}`,
    kind: 'relief',
    fields: { day, at: `${day}T23:00:00.000Z`, cramp: true, steps: [] },
    stamps: {},
  });
  const night: Note = {
    id: 'day:2026-03-08',
    kind: 'day',
    fields: { day: '2026-03-08', night: 5 },
    stamps: {},
  };
  const notes = [cramp('2026-03-01'), cramp('2026-03-05')];
  const said = 'Kramp: 2 keer genoteerd, op 2 dagen.';
  const draw = (notes: Note[], off: Part[] = []) =>
    render(
      <Sheet
        visit={visitOf(readDiary(notes), visitContent(), '2026-03-08')}
        composed={{ ...NOTHING_COMPOSED, off }}
      />,
    ).container;

  test('have a line under the nights', () => {
    const page = draw([...notes, night]);
    expect(page.querySelector('.sheet-weeks')?.nextElementSibling?.textContent).toBe(said);
  });

  test('have their line without any night too, and no empty table above it', () => {
    const page = draw(notes);
    const heading = screen.getByRole('heading', { name: 'Nachten met last' });
    expect(heading.nextElementSibling?.textContent).toBe(said);
    expect(page.querySelector('table')).toBeNull();
  });

  test('go with the nights when those are switched off', () => {
    expect(draw([...notes, night], ['nights']).textContent).not.toContain('Kramp');
  });
});
