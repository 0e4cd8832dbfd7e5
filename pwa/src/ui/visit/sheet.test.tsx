// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { readDiary } from '../../core/diary.ts';
import type { Fields } from '../../core/note.ts';
import { visitOf } from '../../core/visit.ts';
import { NOTHING_COMPOSED, ROOM_FOR } from '../../core/visit-page.ts';
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
