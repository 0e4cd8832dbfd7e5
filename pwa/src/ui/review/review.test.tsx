// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { content } from '../../content/index.ts';
import { addDays } from '../../core/days.ts';
import { available } from '../../core/plan.ts';
import { open, phone } from '../../tests/screen.ts';
import { choiceChange, dayChange, profileChange } from '../shared/changes.ts';
import { diary, save } from '../shared/state.ts';
import { Review } from './review.tsx';

afterEach(() => {
  vi.useRealTimers();
});

test('this week is only compared while this week is shown', async () => {
  const evenings = Array.from({ length: 28 }, (_, i) =>
    dayChange({ evening: 5 }, addDays('2026-03-08', -i)),
  );
  await phone('2026-03-08T10:00:00.000Z', profileChange({ startedOn: '2026-02-09' }), ...evenings);
  open(Review, '/terugblik');
  screen.getByText('Deze week en vorige week');
  fireEvent.click(screen.getByRole('button', { name: 'Week ervoor' }));
  await screen.findByText('23 februari tot en met 1 maart');
  expect(screen.queryByText('Deze week en vorige week')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Week erna' }));
  await screen.findByText('Deze week en vorige week');
});

test('a day that is skipped puts the end of the week off by a day', async () => {
  const walked = [1, 2, 3, 4, 5].map((i) => dayChange({ counted: true }, `2026-03-0${i}`));
  await phone('2026-03-06T10:00:00.000Z', profileChange({ startedOn: '2026-03-01' }), ...walked);
  open(Review, '/terugblik');
  screen.getByText(/^Morgen is je week rond\./);
  await save(dayChange({ skipped: true }));
  await screen.findByText(/^Over 2 dagen is je week rond\./);
});

test('who noted nights only is not told that there are no notes', async () => {
  const nights = Array.from({ length: 7 }, (_, i) =>
    dayChange({ night: 5, counted: true, 'trigger.stress': true }, addDays('2026-03-08', -i)),
  );
  await phone('2026-03-08T10:00:00.000Z', profileChange({ startedOn: '2026-03-02' }), ...nights);
  open(Review, '/terugblik');
  screen.getAllByText(/^Er zijn nog te weinig notities om mee te rekenen\./);
});

test('a habit that a caution changes is recommended with that change', async () => {
  const habits = ['calf-stretch', 'legs-up', 'light-compression'];
  const elsewhere = available(diary.value, content).filter(({ id }) => !habits.includes(id));
  await phone(
    '2026-03-08T10:00:00.000Z',
    profileChange({ startedOn: '2026-03-02', cautions: ['pregnancy'] }),
    ...elsewhere.map(({ id }) => choiceChange(id, { list: 'not-for-me' })),
  );
  open(Review, '/terugblik');
  const cards = screen.getAllByRole('heading', { level: 3 }).slice(0, 3);
  const said = cards.map((card) => card.closest('li')?.querySelector('.for-me')?.textContent);
  expect(said.sort()).toEqual([
    'Lig half zittend of op je zij, niet plat op je rug.',
    'Rek heel licht en houd je goed vast.',
    'Vraag eerst je verloskundige.',
  ]);
});
